package io.orgsync.pxc.keyresult;

import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Objectives and Key Results as people edit them. */
@ApplicationScoped
public class StrategyRepository {

    // No objective has this id.
    private static final long ANY = -1;

    /** A slice by title, and how many there are. */
    public Uni<List<Objective>> objectives(Mutiny.Session session, OrganizationId organization, int limit, int offset) {
        return session.createQuery("from Objective where organizationId = ?1 order by title, id", Objective.class)
                .setParameter(1, organization.value())
                .setMaxResults(limit)
                .setFirstResult(offset)
                .getResultList();
    }

    public Uni<Long> countObjectives(Mutiny.Session session, OrganizationId organization) {
        return session.createQuery("select count(*) from Objective where organizationId = ?1", Long.class)
                .setParameter(1, organization.value())
                .getSingleResult();
    }

    /** Empty when the organisation has no such objective. */
    public Uni<Optional<Objective>> objective(Mutiny.Session session, OrganizationId organization, long id) {
        return session.createQuery("from Objective where organizationId = ?1 and id = ?2", Objective.class)
                .setParameter(1, organization.value())
                .setParameter(2, id)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** A slice by title, of one objective or of all. */
    public Uni<List<KeyResult>> keyResults(
            Mutiny.Session session, OrganizationId organization, Optional<Long> objective, int limit, int offset) {
        return session.createQuery("""
                        from KeyResult where organizationId = ?1 and (?2 = -1 or objectiveId = ?2) order by title, id
                        """, KeyResult.class)
                .setParameter(1, organization.value())
                .setParameter(2, objective.orElse(ANY))
                .setMaxResults(limit)
                .setFirstResult(offset)
                .getResultList();
    }

    public Uni<Long> countKeyResults(Mutiny.Session session, OrganizationId organization, Optional<Long> objective) {
        return session.createQuery("""
                        select count(*) from KeyResult where organizationId = ?1 and (?2 = -1 or objectiveId = ?2)
                        """, Long.class)
                .setParameter(1, organization.value())
                .setParameter(2, objective.orElse(ANY))
                .getSingleResult();
    }

    /** Fails with {@link NotFound} when the organisation has no such Key Result. */
    public Uni<KeyResult> keyResult(Mutiny.Session session, OrganizationId organization, long id) {
        return keyResultQuery(session, organization, id).getSingleResultOrNull().map(StrategyRepository::present);
    }

    /** Holds the row until the transaction ends, so that a run and a person move it one after the other. */
    public Uni<KeyResult> keyResultForUpdate(Mutiny.Session session, OrganizationId organization, long id) {
        return keyResultQuery(session, organization, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .map(StrategyRepository::present);
    }

    /** A page of a Key Result's history, newest first, and one more row if there is one. */
    public Uni<List<KeyResultPoint>> points(
            Mutiny.Session session, OrganizationId organization, long keyResultId, PageRequest page) {
        return session.createQuery("""
                        from KeyResultPoint where organizationId = ?1 and keyResultId = ?2 and id < ?3 order by id desc
                        """, KeyResultPoint.class)
                .setParameter(1, organization.value())
                .setParameter(2, keyResultId)
                .setParameter(3, page.belowId())
                .setMaxResults(page.limit() + 1)
                .setFirstResult(page.skipped())
                .getResultList();
    }

    public Uni<Long> countPoints(Mutiny.Session session, OrganizationId organization, long keyResultId) {
        return session.createQuery(
                        "select count(*) from KeyResultPoint where organizationId = ?1 and keyResultId = ?2",
                        Long.class)
                .setParameter(1, organization.value())
                .setParameter(2, keyResultId)
                .getSingleResult();
    }

    private static Mutiny.SelectionQuery<KeyResult> keyResultQuery(
            Mutiny.Session session, OrganizationId organization, long id) {
        return session.createQuery("from KeyResult where organizationId = ?1 and id = ?2", KeyResult.class)
                .setParameter(1, organization.value())
                .setParameter(2, id);
    }

    private static KeyResult present(KeyResult found) {
        return Optional.ofNullable(found).orElseThrow(() -> NotFound.of("key result"));
    }
}
