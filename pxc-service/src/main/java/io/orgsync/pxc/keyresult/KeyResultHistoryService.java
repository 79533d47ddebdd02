package io.orgsync.pxc.keyresult;

import io.orgsync.model.activity.ActivityQuery;
import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.ActivityRow;
import io.orgsync.model.paging.Cursor;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationSessions;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What a Key Result has been, and who did it. Both fail with 404 when there is no such Key Result. */
@ApplicationScoped
public class KeyResultHistoryService {

    private final OrganizationSessions sessions;
    private final OrganizationTransactions transactions;
    private final StrategyRepository strategy;
    private final KeyResultLookup lookup;
    private final ActivityRepository activities;

    KeyResultHistoryService(
            OrganizationSessions sessions,
            OrganizationTransactions transactions,
            StrategyRepository strategy,
            KeyResultLookup lookup,
            ActivityRepository activities) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.strategy = strategy;
        this.lookup = lookup;
        this.activities = activities;
    }

    /** Its values, newest first. */
    public Uni<Page<PointView>> points(OrganizationId organization, long id, PageRequest asked) {
        return sessions.inTransaction(
                organization,
                session -> strategy.keyResult(session, organization, id)
                        .chain(() -> strategy.points(session, organization, id, asked))
                        .flatMap(rows -> strategy.countPoints(session, organization, id)
                                .map(total -> Page.keyset(rows, asked, total, point -> Cursor.after(point.id))
                                        .map(PointView::of))));
    }

    /** Its rows of the audit trail, newest first. */
    public Uni<Page<ActivityRow>> activities(OrganizationId organization, long id, PageRequest asked) {
        ActivityQuery query = ActivityQuery.of(StrategyTrail.KEY_RESULT, id, asked);
        return transactions.inTransaction(
                organization,
                transaction -> lookup.require(transaction, organization, id)
                        .chain(() -> activities.list(transaction, organization, query)));
    }
}
