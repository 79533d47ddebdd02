package io.orgsync.model.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What a service does in its runs. Exactly one bean of each service implements it. */
public interface RunExecutor {

    /**
     * Executes or continues the run. A failure that is no outcome ends the run as failed. Must check
     * {@link RunHandle#leaveIfAsked()} between pages and write only through {@link FencedTransactions}.
     */
    Uni<RunOutcome> execute(RunHandle run);

    /** Writes what goes with the end, the parking or the release of a run, in the transaction that records it. */
    Uni<Void> leaving(SqlConnection transaction, RunHandle run, RunOutcome outcome);
}
