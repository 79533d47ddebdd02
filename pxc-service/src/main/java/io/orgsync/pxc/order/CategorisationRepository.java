package io.orgsync.pxc.order;

import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The rules of an organisation. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class CategorisationRepository {

    private static final String FIND =
            "select version, rules::text as rules from categorisations where organization_id = $1";

    private static final String RESERVE =
            "insert into categorisations (organization_id) values ($1) on conflict (organization_id) do nothing";

    private static final String SAVE = """
            update categorisations set version = version + 1, rules = $2::text::jsonb, updated_at = engine_now()
            where organization_id = $1
            """;

    /** The rules that hold for a connection now. */
    public Uni<Categorisation> of(SqlClient transaction, OrganizationId organization, PxcConnection connection) {
        return held(transaction, organization)
                .map(held -> held.of(connection.config().newBuild()));
    }

    Uni<HeldRules> held(SqlClient transaction, OrganizationId organization) {
        return find(transaction, organization, FIND);
    }

    /** The same, and nobody else changes them until the transaction ends. */
    Uni<HeldRules> lock(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(RESERVE)
                .execute(Tuple.of(organization.value()))
                .chain(() -> find(transaction, organization, FIND + " for update"));
    }

    private static Uni<HeldRules> find(SqlClient transaction, OrganizationId organization, String statement) {
        return transaction
                .preparedQuery(statement)
                .execute(Tuple.of(organization.value()))
                .map(rows -> Rows.first(rows, CategorisationRepository::rules)
                        .orElseGet(() -> new HeldRules(0, Optional.empty())));
    }

    /** Stores rules of the organisation's own; empty for the way back to the default. The row must be locked. */
    Uni<Void> save(SqlClient transaction, OrganizationId organization, Optional<List<CategorisationRule>> rules) {
        return transaction
                .preparedQuery(SAVE)
                .execute(Tuple.of(
                        organization.value(),
                        rules.map(CategorisationJson::write).orElse(null)))
                .replaceWithVoid();
    }

    private static HeldRules rules(Row row) {
        return new HeldRules(
                row.getInteger("version"), Columns.text(row, "rules").map(CategorisationJson::read));
    }
}
