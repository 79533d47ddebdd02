package io.orgsync.pxc.integration;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Integrations as people edit them. */
@ApplicationScoped
public class IntegrationRepository {

    /** A slice by id, and how many there are. */
    public Uni<List<Integration>> list(Mutiny.Session session, OrganizationId organization, int limit, int offset) {
        return session.createQuery("from Integration where organizationId = ?1 order by id", Integration.class)
                .setParameter(1, organization.value())
                .setMaxResults(limit)
                .setFirstResult(offset)
                .getResultList();
    }

    public Uni<Long> count(Mutiny.Session session, OrganizationId organization) {
        return session.createQuery("select count(*) from Integration where organizationId = ?1", Long.class)
                .setParameter(1, organization.value())
                .getSingleResult();
    }

    /** Fails with {@link NotFound} when there is none. */
    public Uni<Integration> require(
            Mutiny.Session session, OrganizationId organization, IntegrationReference reference) {
        return query(session, organization, reference).getSingleResultOrNull().map(IntegrationRepository::present);
    }

    /** Holds the row until the transaction ends, so that two changes come one after the other. */
    public Uni<Integration> requireForUpdate(
            Mutiny.Session session, OrganizationId organization, IntegrationReference reference) {
        return findForUpdate(session, organization, reference)
                .map(found -> found.orElseThrow(() -> NotFound.of("integration")));
    }

    /** Holds the row until the transaction ends; empty when there is none. */
    public Uni<Optional<Integration>> findForUpdate(
            Mutiny.Session session, OrganizationId organization, IntegrationReference reference) {
        return query(session, organization, reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    private static Mutiny.SelectionQuery<Integration> query(
            Mutiny.Session session, OrganizationId organization, IntegrationReference reference) {
        return session.createQuery(
                        "from Integration where organizationId = ?1 and (id = ?2 or platformType = ?3)",
                        Integration.class)
                .setParameter(1, organization.value())
                .setParameter(2, reference.id())
                .setParameter(3, reference.text());
    }

    private static Integration present(Integration found) {
        return Optional.ofNullable(found).orElseThrow(() -> NotFound.of("integration"));
    }
}
