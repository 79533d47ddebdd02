package io.orgsync.pxc.keyresult;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** New values that people report, by the same way that runs go. */
@ApplicationScoped
public class ProgressService {

    private final OrganizationTransactions transactions;
    private final KeyResultRepository keyResults;
    private final ActivityRepository activities;

    ProgressService(
            OrganizationTransactions transactions, KeyResultRepository keyResults, ActivityRepository activities) {
        this.transactions = transactions;
        this.keyResults = keyResults;
        this.activities = activities;
    }

    /** Value, point of history and row of the audit trail, or none of them. 404 when there is no such Key Result. */
    public Uni<Void> report(Caller caller, long id, Progress progress) {
        OrganizationId organization = caller.organization();
        return transactions.inTransaction(
                organization,
                transaction -> keyResults
                        .lockForUpdate(transaction, organization, id)
                        .map(found -> found.orElseThrow(() -> NotFound.of("key result")))
                        .chain(known -> move(transaction, caller, known, progress)));
    }

    private Uni<Void> move(SqlConnection transaction, Caller caller, KeyResultRow known, Progress progress) {
        KeyResultMove move = new KeyResultMove(
                known.id(),
                known.currentValue(),
                DecimalText.Form.read(progress.currentValue()),
                "progress",
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                progress.notes(),
                Optional.of(caller.userId()));
        return keyResults
                .move(transaction, caller.organization(), move)
                .chain(() -> activities.add(
                        transaction,
                        caller.organization(),
                        StrategyTrail.moved(caller, known.id(), known.title(), move.oldValue(), move.newValue())));
    }
}
