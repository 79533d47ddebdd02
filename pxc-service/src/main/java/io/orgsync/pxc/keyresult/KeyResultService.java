package io.orgsync.pxc.keyresult;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Key Results as people edit them; each change is one transaction with its row in the audit trail. */
@ApplicationScoped
public class KeyResultService {

    private final OrganizationSessions sessions;
    private final StrategyRepository strategy;
    private final ActivityRepository activities;

    KeyResultService(OrganizationSessions sessions, StrategyRepository strategy, ActivityRepository activities) {
        this.sessions = sessions;
        this.strategy = strategy;
        this.activities = activities;
    }

    /** By title, of one objective or of all. */
    public Uni<Page<KeyResultView>> list(OrganizationId organization, Optional<Long> objective, PageRequest asked) {
        return sessions.inTransaction(
                organization,
                session -> strategy.keyResults(session, organization, objective, asked.limit(), asked.offset())
                        .flatMap(rows -> strategy.countKeyResults(session, organization, objective)
                                .map(total -> new Page<>(rows, total).map(KeyResultView::of))));
    }

    /** 404 when there is none. */
    public Uni<KeyResultView> find(OrganizationId organization, long id) {
        return sessions.inTransaction(
                organization,
                session -> strategy.keyResult(session, organization, id).map(KeyResultView::of));
    }

    /** 400 when the objective is not the organisation's. */
    public Uni<KeyResultView> create(Caller caller, SubmittedKeyResult submitted) {
        OrganizationId organization = caller.organization();
        KeyResult created = new KeyResult(organization, submitted.title());
        BigDecimal initial = created.currentValue;
        submitted.asChange().applyTo(created);
        return sessions.inTransaction(
                organization,
                session -> requireObjective(session, organization, submitted.objectiveId())
                        .chain(() -> session.persist(created))
                        .chain(session::flush)
                        .chain(() -> activities.add(session, organization, StrategyTrail.created(caller, created)))
                        .chain(() -> book(session, caller, created, initial))
                        .replaceWith(() -> KeyResultView.of(created)));
    }

    /** 404 when there is none; 400 when the objective is not the organisation's. */
    public Uni<KeyResultView> change(Caller caller, long id, KeyResultChange change) {
        OrganizationId organization = caller.organization();
        return sessions.inTransaction(
                organization,
                session -> strategy.keyResultForUpdate(session, organization, id)
                        .call(() -> requireObjective(session, organization, change.objectiveId()))
                        .chain(known -> change(session, caller, known, change)));
    }

    private Uni<KeyResultView> change(Mutiny.Session session, Caller caller, KeyResult known, KeyResultChange change) {
        BigDecimal oldValue = known.currentValue;
        change.applyTo(known);
        return session.flush()
                .chain(() -> activities.add(session, caller.organization(), StrategyTrail.changed(caller, known)))
                .chain(() -> book(session, caller, known, oldValue))
                .replaceWith(() -> KeyResultView.of(known));
    }

    /** Books a value that differs in the history and in the audit trail. */
    private Uni<Void> book(Mutiny.Session session, Caller caller, KeyResult moved, BigDecimal oldValue) {
        if (moved.currentValue.compareTo(oldValue) == 0) {
            return Uni.createFrom().voidItem();
        }
        return session.persist(new KeyResultPoint(moved, oldValue, caller.userId()))
                .chain(() -> activities.add(
                        session,
                        caller.organization(),
                        StrategyTrail.moved(caller, moved.id, moved.title, oldValue, moved.currentValue)));
    }

    private Uni<Void> requireObjective(Mutiny.Session session, OrganizationId organization, Optional<Long> objective) {
        return objective
                .map(id -> strategy.objective(session, organization, id)
                        .map(found -> found.orElseThrow(
                                () -> InvalidRequest.of("objectiveId", "is no objective of this organisation", id)))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
