package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * Sends an idempotent request again after a failure of a retryable kind. When the upstream or the budget names a time,
 * that is waited for instead of the back-off; a time too far away ends the call, so that the run can be parked.
 */
final class RetryingCall implements UpstreamCall {

    private final UpstreamCall next;
    private final RetryPolicy policy;
    private final Pause pause;
    private final Clock clock;
    private final DoubleSupplier random;

    RetryingCall(UpstreamCall next, RetryPolicy policy, Pause pause, Clock clock, DoubleSupplier random) {
        this.next = next;
        this.policy = policy;
        this.pause = pause;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Uni<UpstreamResponse> send(UpstreamRequest request) {
        return attempt(request, 1);
    }

    private Uni<UpstreamResponse> attempt(UpstreamRequest request, int number) {
        return next.send(request)
                .onFailure(UpstreamFailure.class)
                .recoverWithUni(failure -> again(request, failure.withAttempts(number)));
    }

    private Uni<UpstreamResponse> again(UpstreamRequest request, UpstreamFailure failure) {
        Duration wait = wait(failure);
        if (!request.idempotent() || !repeatable(failure) || wait.compareTo(policy.longestPause()) > 0) {
            return Uni.createFrom().failure(failure);
        }
        return pause.of(wait).chain(() -> attempt(request, failure.attempts() + 1));
    }

    private boolean repeatable(UpstreamFailure failure) {
        return failure.kind().retryable() && failure.attempts() < policy.tries();
    }

    // A named time that is now, or was already, must not become a loop without a pause.
    private Duration wait(UpstreamFailure failure) {
        Instant now = clock.instant();
        return failure.retryAt()
                .filter(now::isBefore)
                .map(instant -> Duration.between(now, instant))
                .orElseGet(() -> policy.delayAfter(failure.attempts(), random.getAsDouble()));
    }
}
