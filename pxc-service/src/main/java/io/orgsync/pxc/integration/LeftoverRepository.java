package io.orgsync.pxc.integration;

import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What machines wrote on behalf of an integration, when that is deleted or created again. */
@ApplicationScoped
public class LeftoverRepository {

    private static final String TAKE_OVER = """
            update orders set integration_id = ?2
            where organization_id = ?1 and integration_id <> ?2
              and integration_id not in (select id from integrations where organization_id = ?1)
            """;

    // Of a record that several former connections left behind, the newest.
    private static final String TAKE_OVER_QUARANTINE = """
            update quarantine set connection = ?2
            where organization_id = ?1 and id in (
              select max(id) from quarantine
              where organization_id = ?1 and connection like 'integration:%'
                and connection not in
                  (select 'integration:' || id from integrations where organization_id = ?1)
              group by stream, record_key)
            """;

    // Of no use to another integration, whose id is another one.
    private static final List<String> FORGET = List.of(
            "delete from checkpoints where organization_id = ?1 and connection = ?2",
            "delete from request_budgets where organization_id = ?1 and connection = ?2");

    private static final String PURGE_QUARANTINE =
            "delete from quarantine where organization_id = ?1 and connection = ?2";

    private static final List<String> PURGE = List.of(
            """
            delete from order_transitions where organization_id = ?1 and order_id in
              (select order_id from orders where organization_id = ?1 and integration_id = ?2)
            """,
            "delete from orders where organization_id = ?1 and integration_id = ?2",
            "delete from activities where organization_id = ?1 and entity_type = 'integration' and entity_id = ?2");

    /** Makes orders and quarantined records of integrations that are gone those of this one. */
    public Uni<Void> takeOver(Mutiny.Session session, OrganizationId organization, long integrationId) {
        return execute(session, organization, TAKE_OVER, integrationId)
                .chain(() -> execute(session, organization, TAKE_OVER_QUARANTINE, PxcConnection.keyOf(integrationId)));
    }

    /** Deletes marks and budgets, and with {@link Leftovers#PURGED} orders, quarantine and activities too. */
    public Uni<Void> leave(
            Mutiny.Session session, OrganizationId organization, long integrationId, Leftovers leftovers) {
        Uni<Void> forgotten = executeAll(session, organization, FORGET, PxcConnection.keyOf(integrationId));
        return leftovers == Leftovers.KEPT
                ? forgotten
                : forgotten.chain(() -> purge(session, organization, integrationId));
    }

    private static Uni<Void> purge(Mutiny.Session session, OrganizationId organization, long integrationId) {
        return executeAll(session, organization, PURGE, integrationId)
                .chain(() -> execute(session, organization, PURGE_QUARANTINE, PxcConnection.keyOf(integrationId)));
    }

    private static Uni<Void> executeAll(
            Mutiny.Session session, OrganizationId organization, List<String> statements, Object whose) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(statement -> execute(session, organization, statement, whose))
                .collect()
                .last();
    }

    private static Uni<Void> execute(
            Mutiny.Session session, OrganizationId organization, String statement, Object whose) {
        return session.createNativeQuery(statement)
                .setParameter(1, organization.value())
                .setParameter(2, whose)
                .executeUpdate()
                .replaceWithVoid();
    }
}
