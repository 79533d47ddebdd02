package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.AscoraConnectionRepository;
import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.model.sync.RunExecutor;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.RunOutcome;
import io.orgsync.model.sync.RunRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Executes the runs of connections: the streams one after the other. */
@ApplicationScoped
class AscoraRunExecutor implements RunExecutor {

    static final RunRow.Failure NOT_CONNECTED =
            new RunRow.Failure("not_connected", "The connection was taken away.", "Connect Ascora again.");

    private final FencedTransactions transactions;
    private final AscoraConnectionRepository connections;
    private final RunStreamRepository streams;
    private final ConnectionStreams pulls;
    private final PullEnds ends;

    AscoraRunExecutor(
            FencedTransactions transactions,
            AscoraConnectionRepository connections,
            RunStreamRepository streams,
            ConnectionStreams pulls,
            PullEnds ends) {
        this.transactions = transactions;
        this.connections = connections;
        this.streams = streams;
        this.pulls = pulls;
        this.ends = ends;
    }

    @Override
    public Uni<RunOutcome> execute(RunHandle run) {
        return transactions
                .inTransaction(run.fence(), tx -> open(tx, run))
                .chain(opened -> opened.map(found -> execute(run, found))
                        .orElseGet(() -> Uni.createFrom().item(new RunOutcome.Failed(NOT_CONNECTED))));
    }

    private Uni<RunOutcome> execute(RunHandle run, Opened opened) {
        PullExecution execution =
                new PullExecution(run, opened.connection(), opened.owed(), transactions, streams, pulls);
        return execution
                .toTheEnd()
                .call(outcome -> execution.refused()
                        ? transactions.inTransaction(run.fence(), tx -> ends.needsReauth(tx, opened.connection()))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Optional<Opened>> open(SqlConnection tx, RunHandle run) {
        return connections
                .byId(tx, run.organization(), run.run().subjectId())
                .chain(found -> found.map(
                                connection -> open(tx, run, connection).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Opened> open(SqlConnection tx, RunHandle run, AscoraConnection connection) {
        List<StreamName> wanted =
                ConnectionStreams.switchedOn(connection.settings().syncSettings());
        return streams.open(tx, run.organization(), run.runId(), wanted)
                .chain(() -> streams.list(tx, run.organization(), run.runId()))
                .map(all -> new Opened(connection, all));
    }

    @Override
    public Uni<Void> leaving(SqlConnection transaction, RunHandle run, RunOutcome outcome) {
        return ends.record(transaction, run, outcome);
    }

    private record Opened(AscoraConnection connection, List<RunStream> owed) {}
}
