package io.orgsync.ascora.webhook;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionStatus;
import io.orgsync.ascora.pull.StreamName;
import io.orgsync.model.sync.Fence;
import io.orgsync.model.sync.LeaseLostException;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One pass through the inbox of a connection under its lease: a batch of hints after the other, each record read back
 * before anything is changed. It ends when nothing is due, a pull wants the lease, or Ascora is in trouble. Used by one
 * caller at a time.
 */
final class InboxPass {

    private static final Logger LOG = Logger.getLogger(InboxPass.class);
    private static final int BATCH = 20;
    private static final int MOST_BATCHES = 25;

    private final Fence fence;
    private final BooleanSupplier leave;
    private final InboxPasses parts;
    private Duration pause = Duration.ZERO;
    private boolean over;

    InboxPass(Fence fence, BooleanSupplier leave, InboxPasses parts) {
        this.fence = fence;
        this.leave = leave;
        this.parts = parts;
    }

    Uni<Void> toTheEnd() {
        return fenced(tx -> parts.connections().find(tx, fence.organization()))
                .chain(found -> found.map(connection -> batches(connection, 1)).orElseGet(this::dropAll))
                .chain(this::rest);
    }

    private Uni<Void> dropAll() {
        return fenced(tx -> parts.inbox().giveUp(tx, fence.organization(), "dropped"))
                .replaceWithVoid();
    }

    private Uni<Void> rest() {
        return fenced(tx -> parts.inbox()
                .rest(
                        tx,
                        fence.organization(),
                        fence.leaseKey(),
                        pause,
                        parts.config().keep()));
    }

    private Uni<Void> batches(AscoraConnection connection, int number) {
        return fenced(tx -> parts.inbox()
                        .runWaits(tx, fence.organization(), fence.leaseKey())
                        .chain(waits -> waits ? nothing() : parts.inbox().take(tx, fence.organization(), BATCH)))
                .chain(hints -> hints.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : batch(connection, hints)
                                .chain(() -> over || leave.getAsBoolean() || number == MOST_BATCHES
                                        ? Uni.createFrom().voidItem()
                                        : batches(connection, number + 1)));
    }

    private static Uni<List<WaitingHint>> nothing() {
        return Uni.createFrom().item(List.of());
    }

    /** The invoices come in one answer, so that one question is enough for all of them. */
    private Uni<Void> batch(AscoraConnection connection, List<WaitingHint> hints) {
        HintReading reading = new HintReading(connection, fence, parts);
        List<List<WaitingHint>> questions = new ArrayList<>();
        List<WaitingHint> invoices = new ArrayList<>();
        for (WaitingHint hint : hints) {
            if (hint.event().stream() == StreamName.INVOICES) {
                invoices.add(hint);
            } else {
                questions.add(List.of(hint));
            }
        }
        if (!invoices.isEmpty()) {
            questions.add(invoices);
        }
        return Multi.createFrom()
                .iterable(questions)
                .onItem()
                .transformToUniAndConcatenate(question -> ask(connection, reading, question))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> ask(AscoraConnection connection, HintReading reading, List<WaitingHint> question) {
        if (over || leave.getAsBoolean()) {
            return fenced(tx -> parts.inbox().giveBack(tx, fence.organization(), question));
        }
        return Uni.createFrom()
                .deferred(() -> reading.read(question))
                .onFailure(failure -> !(failure instanceof LeaseLostException))
                .recoverWithUni(failure -> failure instanceof UpstreamFailure upstream
                        ? failed(connection, question, upstream)
                        : broken(connection, question, failure));
    }

    /** A hint that nothing can be done with must not hold up the others. */
    private Uni<Void> broken(AscoraConnection connection, List<WaitingHint> question, Throwable failure) {
        LOG.errorf(failure, "hint %d could not be looked into", question.get(0).id());
        return again(connection, question, "internal", "An unexpected error; the service's log has it.");
    }

    private Uni<Void> failed(AscoraConnection connection, List<WaitingHint> question, UpstreamFailure failure) {
        LOG.infof("a record that a web hook told of could not be read: %s", failure.getMessage());
        return switch (failure.kind()) {
            case UNAUTHORIZED, FORBIDDEN -> keyRefused(connection, question, failure);
            case CIRCUIT_OPEN -> heldBack(question);
            case NOT_FOUND, REFUSED, CONTRACT_VIOLATION, TOO_LARGE ->
                again(connection, question, failure.kind().word(), failure.getMessage());
            case RATE_LIMITED, OVERLOADED, TIMED_OUT, CONNECTION_FAILED, ADDRESS_REFUSED -> {
                over = true;
                pause = backOff(question.get(0));
                yield again(connection, question, failure.kind().word(), failure.getMessage());
            }
        };
    }

    /** Nothing was asked, so it is no attempt. */
    private Uni<Void> heldBack(List<WaitingHint> question) {
        over = true;
        pause = parts.config().maxDelay();
        return fenced(tx -> parts.inbox().giveBack(tx, fence.organization(), question));
    }

    /** A person must enter another key, after which everything is pulled anyway. */
    private Uni<Void> keyRefused(AscoraConnection connection, List<WaitingHint> question, UpstreamFailure failure) {
        over = true;
        HintOutcome.Failed outcome = new HintOutcome.Failed(failure.kind().word(), failure.getMessage());
        return fenced(tx -> parts.connections()
                .recordStatus(tx, fence.organization(), connection.number(), ConnectionStatus.NEEDS_REAUTH)
                .chain(() -> settle(tx, connection, question.get(0), outcome))
                .chain(() -> parts.inbox().giveUp(tx, fence.organization(), "failed"))
                .replaceWithVoid());
    }

    private Uni<Void> again(
            AscoraConnection connection, List<WaitingHint> question, String errorClass, String message) {
        return fenced(tx -> Multi.createFrom()
                .iterable(question)
                .onItem()
                .transformToUniAndConcatenate(hint -> settle(tx, connection, hint, outcome(hint, errorClass, message)))
                .onItem()
                .ignoreAsUni());
    }

    private HintOutcome outcome(WaitingHint hint, String errorClass, String message) {
        return hint.attempts() < parts.config().attempts()
                ? new HintOutcome.Again(backOff(hint))
                : new HintOutcome.Failed(errorClass, message);
    }

    private Duration backOff(WaitingHint hint) {
        Duration longest = parts.config().maxDelay();
        Duration grown = parts.config().baseDelay().multipliedBy(1L << Math.min(20, Math.max(0, hint.attempts() - 1)));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }

    private Uni<Void> settle(SqlConnection tx, AscoraConnection connection, WaitingHint hint, HintOutcome outcome) {
        return parts.inbox().settle(tx, fence.organization(), connection.integrationId(), hint, outcome);
    }

    private <T> Uni<T> fenced(Function<SqlConnection, Uni<T>> work) {
        return parts.transactions().inTransaction(fence, work);
    }
}
