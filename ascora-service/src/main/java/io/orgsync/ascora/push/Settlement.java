package io.orgsync.ascora.push;

import io.orgsync.ascora.connection.AscoraConnectionRepository;
import io.orgsync.ascora.connection.ConnectionStatus;
import io.orgsync.model.sync.Fence;
import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.model.sync.LeaseLostException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Records what came of a write, with all that follows from it, in one transaction. */
@ApplicationScoped
class Settlement {

    /** A pull may write the same record at the same moment; the second time its row is there to be seen. */
    private static final int REPEATS = 2;

    private final FencedTransactions transactions;
    private final WriteStates states;
    private final WriteOutcomes outcomes;
    private final AscoraConnectionRepository connections;
    private final Wakeups wakeups;

    Settlement(
            FencedTransactions transactions,
            WriteStates states,
            WriteOutcomes outcomes,
            AscoraConnectionRepository connections,
            Wakeups wakeups) {
        this.transactions = transactions;
        this.states = states;
        this.outcomes = outcomes;
        this.connections = connections;
        this.wakeups = wakeups;
    }

    /** Fails with {@link LeaseLostException} when another pod has the turn; then nothing was written. */
    Uni<Void> settle(Fence fence, Push push, Attempt.Tried tried) {
        return transactions
                .inTransaction(
                        fence, tx -> move(tx, push, tried.verdict()).chain(() -> noteRefusedKey(tx, push, tried)))
                .onFailure(failure -> !(failure instanceof LeaseLostException))
                .retry()
                .atMost(REPEATS)
                .invoke(() -> wakeups.tell(push.write().id()));
    }

    private Uni<Void> move(SqlConnection tx, Push push, Verdict verdict) {
        Write write = push.write();
        if (verdict instanceof Verdict.Done done) {
            return outcomes.done(tx, push, done.sent(), write.actor());
        }
        if (verdict instanceof Verdict.Wait wait) {
            return states.pending(tx, write, wait.delay(), Optional.of(wait.reason()));
        }
        if (verdict instanceof Verdict.Again again) {
            return states.pending(tx, write, again.delay(), Optional.empty());
        }
        if (verdict instanceof Verdict.Look look) {
            return states.doubtful(tx, write, look.delay(), look.looks(), look.reason());
        }
        if (verdict instanceof Verdict.Stopped stopped) {
            return outcomes.stopped(tx, write, stopped.stop());
        }
        return verdict instanceof Verdict.Unknown unknown
                ? outcomes.unknown(tx, write, unknown.reason())
                : outcomes.failed(tx, write, ((Verdict.Failed) verdict).reason());
    }

    private Uni<Void> noteRefusedKey(SqlConnection tx, Push push, Attempt.Tried tried) {
        return tried.keyRefused()
                ? connections.recordStatus(
                        tx, push.write().organization(), push.connection().number(), ConnectionStatus.NEEDS_REAUTH)
                : Uni.createFrom().voidItem();
    }
}
