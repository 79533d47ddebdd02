package io.orgsync.ascora.pull;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.model.sync.LeaseLostException;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.RunInterruptedException;
import io.orgsync.model.sync.RunOutcome;
import io.orgsync.model.sync.RunRow;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One execution of a run in this pod: each stream that is still owed, in order. A stream that fails does not keep the
 * others from being pulled, unless Ascora refuses the key, says when to come back, or the run is to leave. Used by one
 * caller at a time.
 */
final class PullExecution {

    private static final Logger LOG = Logger.getLogger(PullExecution.class);

    private final RunHandle run;
    private final AscoraConnection connection;
    private final List<RunStream> all;
    private final FencedTransactions transactions;
    private final RunStreamRepository streams;
    private final ConnectionStreams pulls;
    private Optional<RunOutcome> early = Optional.empty();
    private boolean refused;

    PullExecution(
            RunHandle run,
            AscoraConnection connection,
            List<RunStream> all,
            FencedTransactions transactions,
            RunStreamRepository streams,
            ConnectionStreams pulls) {
        this.run = run;
        this.connection = connection;
        this.all = all;
        this.transactions = transactions;
        this.streams = streams;
        this.pulls = pulls;
    }

    /** Pulls what is owed and decides what has become of the run. */
    Uni<RunOutcome> toTheEnd() {
        return Multi.createFrom()
                .iterable(all)
                .filter(RunStream::isOwed)
                .onItem()
                .transformToUniAndConcatenate(this::pullUnlessOver)
                .onItem()
                .ignoreAsUni()
                .chain(() ->
                        early.map(outcome -> Uni.createFrom().item(outcome)).orElseGet(this::outcome));
    }

    /** True when Ascora refused the key. */
    boolean refused() {
        return refused;
    }

    private Uni<Void> pullUnlessOver(RunStream owed) {
        if (early.isPresent()) {
            return Uni.createFrom().voidItem();
        }
        StreamName name = owed.stream();
        return Uni.createFrom()
                .deferred(() -> begin(name))
                .chain(() -> pulls.pull(name, connection, run))
                .chain(result -> complete(name))
                .onFailure(failure -> !leaves(failure))
                .recoverWithUni(failure -> pulls.diagnosed(connection, failure).chain(known -> failed(name, known)));
    }

    private static boolean leaves(Throwable failure) {
        return failure instanceof RunInterruptedException || failure instanceof LeaseLostException;
    }

    private Uni<Void> begin(StreamName name) {
        run.leaveIfAsked();
        return transactions.inTransaction(run.fence(), tx -> streams.begin(tx, run.organization(), run.runId(), name));
    }

    private Uni<Void> complete(StreamName name) {
        return transactions.inTransaction(
                run.fence(), tx -> streams.complete(tx, run.organization(), run.runId(), name));
    }

    private Uni<Void> failed(StreamName name, Throwable failure) {
        RunRow.Failure cause = cause(name, failure);
        LOG.infof("run %d: %s failed: %s", run.runId(), name.word(), cause.message());
        early = parked(failure, cause);
        if (early.isPresent()) {
            return Uni.createFrom().voidItem();
        }
        if (isRefusal(failure)) {
            refused = true;
            early = Optional.of(new RunOutcome.Failed(cause));
        }
        return transactions.inTransaction(
                run.fence(), tx -> streams.fail(tx, run.organization(), run.runId(), name, cause));
    }

    /** Told when to come back, the run waits and goes on at the same page. */
    private Optional<RunOutcome> parked(Throwable failure, RunRow.Failure cause) {
        Instant now = run.engineTime();
        return failure instanceof UpstreamFailure upstream && upstream.kind() == FailureKind.RATE_LIMITED
                ? upstream.retryAt().filter(at -> at.isAfter(now)).map(at -> new RunOutcome.Parked(at, false, cause))
                : Optional.empty();
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof UpstreamFailure upstream
                && (upstream.kind() == FailureKind.UNAUTHORIZED || upstream.kind() == FailureKind.FORBIDDEN);
    }

    /** Only failures that were written for people are shown to them. */
    private RunRow.Failure cause(StreamName name, Throwable failure) {
        if (failure instanceof UpstreamFailure upstream) {
            return new RunRow.Failure(
                    upstream.kind().word(), name.word() + ": " + upstream.getMessage(), upstream.advice());
        }
        LOG.errorf(failure, "run %d failed unexpectedly", run.runId());
        return new RunRow.Failure(
                "internal",
                name.word() + ": an unexpected error",
                "Look for run " + run.runId() + " in the service's log.");
    }

    private Uni<RunOutcome> outcome() {
        return transactions
                .inTransaction(run.fence(), tx -> streams.list(tx, run.organization(), run.runId()))
                .map(PullExecution::outcome);
    }

    private static RunOutcome outcome(List<RunStream> ended) {
        Optional<RunRow.Failure> failure =
                ended.stream().flatMap(stream -> stream.failure().stream()).findFirst();
        if (failure.isPresent()) {
            return new RunOutcome.Failed(failure.get());
        }
        boolean clean = ended.stream().allMatch(stream -> stream.counts().quarantined() == 0);
        return clean ? new RunOutcome.Completed() : new RunOutcome.CompletedWithErrors();
    }
}
