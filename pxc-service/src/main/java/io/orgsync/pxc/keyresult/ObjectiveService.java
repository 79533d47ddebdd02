package io.orgsync.pxc.keyresult;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Objectives as people edit them. */
@ApplicationScoped
public class ObjectiveService {

    private final OrganizationSessions sessions;
    private final StrategyRepository strategy;
    private final ActivityRepository activities;

    ObjectiveService(OrganizationSessions sessions, StrategyRepository strategy, ActivityRepository activities) {
        this.sessions = sessions;
        this.strategy = strategy;
        this.activities = activities;
    }

    /** By title. */
    public Uni<Page<ObjectiveView>> list(OrganizationId organization, PageRequest asked) {
        return sessions.inTransaction(
                organization,
                session -> strategy.objectives(session, organization, asked.limit(), asked.offset())
                        .flatMap(rows -> strategy.countObjectives(session, organization)
                                .map(total -> new Page<>(rows, total).map(ObjectiveView::of))));
    }

    public Uni<ObjectiveView> create(Caller caller, SubmittedObjective submitted) {
        Objective created = new Objective(caller.organization(), submitted.title());
        submitted.applyTo(created);
        return sessions.inTransaction(
                caller.organization(),
                session -> session.persist(created)
                        .chain(session::flush)
                        .chain(() ->
                                activities.add(session, caller.organization(), StrategyTrail.created(caller, created)))
                        .replaceWith(() -> ObjectiveView.of(created)));
    }
}
