package io.orgsync.pxc.integration;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.NewActivity;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Setting up, changing and deleting integrations. Each use case is one transaction with its row in the audit trail. */
@ApplicationScoped
public class IntegrationService {

    private final OrganizationSessions sessions;
    private final IntegrationRepository integrations;
    private final IntegrationEditing editing;
    private final LeftoverRepository leftovers;
    private final ActivityRepository activities;

    IntegrationService(
            OrganizationSessions sessions,
            IntegrationRepository integrations,
            IntegrationEditing editing,
            LeftoverRepository leftovers,
            ActivityRepository activities) {
        this.sessions = sessions;
        this.integrations = integrations;
        this.editing = editing;
        this.leftovers = leftovers;
        this.activities = activities;
    }

    /** @param created whether there was none before */
    public record Saved(IntegrationView integration, boolean created) {}

    public Uni<Page<IntegrationView>> list(OrganizationId organization, PageRequest asked) {
        return sessions.inTransaction(
                organization,
                session -> integrations
                        .list(session, organization, asked.limit(), asked.offset())
                        .flatMap(rows -> integrations
                                .count(session, organization)
                                .map(total -> new Page<>(rows, total).map(IntegrationView::of))));
    }

    public Uni<IntegrationView> find(OrganizationId organization, IntegrationReference reference) {
        return sessions.inTransaction(
                organization,
                session ->
                        integrations.require(session, organization, reference).map(IntegrationView::of));
    }

    /** Creates the organisation's integration of this platform, or changes the one that is there. */
    public Uni<Saved> save(Caller caller, IntegrationSubmission submitted, CredentialOrigin origin) {
        IntegrationReference platform = new IntegrationReference(submitted.platformType());
        return LostRace.repeated(() -> sessions.inTransaction(
                caller.organization(),
                session -> integrations
                        .findForUpdate(session, caller.organization(), platform)
                        .chain(found -> found.map(known -> change(
                                                session, caller, known, submitted.asChange(), Given.AS_A_WHOLE, origin)
                                        .map(view -> new Saved(view, false)))
                                .orElseGet(() -> create(session, caller, submitted, origin)
                                        .map(view -> new Saved(view, true))))));
    }

    public Uni<IntegrationView> change(Caller caller, long id, IntegrationChange change, Given given) {
        return sessions.inTransaction(
                caller.organization(),
                session -> integrations
                        .requireForUpdate(session, caller.organization(), IntegrationReference.of(id))
                        .chain(known -> change(session, caller, known, change, given, CredentialOrigin.ENTERED)));
    }

    /** The metadata after its top-level members were replaced by those given. */
    public Uni<Map<String, Object>> mergeMetadata(Caller caller, long id, Map<String, Object> given) {
        return sessions.inTransaction(
                caller.organization(),
                session -> integrations
                        .requireForUpdate(session, caller.organization(), IntegrationReference.of(id))
                        .call(known ->
                                add(session, caller, IntegrationTrail.updated(caller, known, CredentialOrigin.ENTERED)))
                        .map(known -> known.mergeMetadata(given)));
    }

    /** Deletes it with its secret and its actions. */
    public Uni<Void> delete(Caller caller, IntegrationReference reference, Leftovers wanted) {
        OrganizationId organization = caller.organization();
        return sessions.inTransaction(
                organization,
                session -> integrations
                        .requireForUpdate(session, organization, reference)
                        .call(session::remove)
                        .call(session::flush)
                        .call(known -> leftovers.leave(session, organization, known.id, wanted))
                        .chain(known -> add(session, caller, IntegrationTrail.deleted(caller, known, wanted))));
    }

    private Uni<IntegrationView> create(
            Mutiny.Session session, Caller caller, IntegrationSubmission submitted, CredentialOrigin origin) {
        OrganizationId organization = caller.organization();
        return editing.create(session, organization, submitted)
                .call(created -> leftovers.takeOver(session, organization, created.id))
                .call(created -> add(session, caller, IntegrationTrail.created(caller, created, origin)))
                .map(IntegrationView::of);
    }

    private Uni<IntegrationView> change(
            Mutiny.Session session,
            Caller caller,
            Integration known,
            IntegrationChange change,
            Given given,
            CredentialOrigin origin) {
        editing.apply(known, change, given);
        return session.flush()
                .chain(() -> add(session, caller, IntegrationTrail.updated(caller, known, origin)))
                .replaceWith(() -> IntegrationView.of(known));
    }

    private Uni<Void> add(Mutiny.Session session, Caller caller, NewActivity activity) {
        return activities.add(session, caller.organization(), activity);
    }
}
