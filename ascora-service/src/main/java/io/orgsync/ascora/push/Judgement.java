package io.orgsync.ascora.push;

import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Decides what becomes of a write. What may have happened is never simply sent again. */
final class Judgement {

    /** So many searches must find nothing, since Ascora may have been slow when the first one came. */
    private static final int LOOKS = 2;

    private static final int MOST_DOUBLINGS = 20;

    private final PushConfig config;
    private final Clock clock;

    Judgement(PushConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** After a try that failed, with the failure as it really is. */
    Verdict ofTry(Write write, boolean traceable, Throwable failure) {
        Reason reason = Reason.of(failure);
        if (!(failure instanceof UpstreamFailure upstream) || upstream.ambiguous()) {
            return traceable ? new Verdict.Look(config.lookAfter(), reason, 0) : new Verdict.Unknown(reason);
        }
        return switch (upstream.kind()) {
            case REFUSED, NOT_FOUND, ADDRESS_REFUSED, CONTRACT_VIOLATION, TOO_LARGE -> new Verdict.Failed(reason);
            case UNAUTHORIZED, FORBIDDEN -> new Verdict.Wait(config.maxDelay(), reason);
            case RATE_LIMITED, OVERLOADED, TIMED_OUT, CONNECTION_FAILED, CIRCUIT_OPEN ->
                new Verdict.Wait(delay(upstream, write.attempts()), reason);
        };
    }

    /** After a search. */
    Verdict ofTrace(Write write, Trace trace) {
        if (trace instanceof Trace.Made made) {
            return new Verdict.Done(made.sent());
        }
        return trace instanceof Trace.Unclear unclear
                ? new Verdict.Unknown(Reason.unclear(unclear.message()))
                : ofAbsence(write);
    }

    private Verdict ofAbsence(Write write) {
        Reason reason = write.reason().orElse(Reason.INTERRUPTED);
        int looks = write.looks() + 1;
        if (looks < LOOKS) {
            return new Verdict.Look(config.lookAfter().multipliedBy(2), reason, looks);
        }
        return write.sends() < config.tries() ? new Verdict.Again(backOff(write.sends())) : new Verdict.Failed(reason);
    }

    /** After a search that failed; it goes on until it succeeds. */
    Verdict ofSearch(Write write, Throwable failure) {
        Duration delay = failure instanceof UpstreamFailure upstream && !refusesTheKey(failure)
                ? delay(upstream, write.attempts())
                : config.maxDelay();
        return new Verdict.Look(delay, Reason.of(failure), write.looks());
    }

    static boolean refusesTheKey(Throwable failure) {
        return failure instanceof UpstreamFailure upstream
                && (upstream.kind() == FailureKind.UNAUTHORIZED || upstream.kind() == FailureKind.FORBIDDEN);
    }

    /** The time that Ascora or the budget names, else a pause that grows with the tries. */
    private Duration delay(UpstreamFailure failure, int tries) {
        Instant now = clock.instant();
        return failure.retryAt()
                .filter(now::isBefore)
                .map(at -> Duration.between(now, at))
                .orElseGet(() -> backOff(tries));
    }

    private Duration backOff(int tries) {
        Duration doubled = config.baseDelay().multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, tries - 1)));
        return doubled.compareTo(config.maxDelay()) < 0 ? doubled : config.maxDelay();
    }
}
