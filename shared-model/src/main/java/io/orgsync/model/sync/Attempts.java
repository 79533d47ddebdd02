package io.orgsync.model.sync;

import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often a run may fail before it has failed.
 *
 * @param failed attempts that failed before this one
 * @param most attempts in all, 1 or more
 * @param delay between two attempts
 */
public record Attempts(int failed, int most, Duration delay) {

    /**
     * What an upstream's failure means for the run. One that says when to come back parks the run until then without
     * counting; one that may pass by itself is tried again while attempts are left; every other one is final.
     */
    public RunOutcome after(UpstreamFailure failure, Instant now, String message) {
        RunRow.Failure cause = new RunRow.Failure(failure.kind().word(), message, failure.advice());
        Optional<Instant> told = failure.retryAt().filter(at -> at.isAfter(now));
        if (failure.kind() == FailureKind.RATE_LIMITED && told.isPresent()) {
            return new RunOutcome.Parked(told.get(), false, cause);
        }
        boolean mayPass = failure.kind().retryable() || failure.kind() == FailureKind.CIRCUIT_OPEN;
        if (!mayPass || failed + 1 >= most) {
            return new RunOutcome.Failed(cause);
        }
        Instant next = now.plus(delay);
        return new RunOutcome.Parked(told.filter(at -> at.isAfter(next)).orElse(next), true, cause);
    }
}
