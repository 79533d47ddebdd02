package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;

/** Sends each request when the connection's budget has a place for it. */
final class BudgetedCall implements UpstreamCall {

    private final UpstreamCall next;
    private final RequestBudget budget;
    private final Duration longestPause;
    private final Pause pause;
    private final Clock clock;

    BudgetedCall(UpstreamCall next, RequestBudget budget, Duration longestPause, Pause pause, Clock clock) {
        this.next = next;
        this.budget = budget;
        this.longestPause = longestPause;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public Uni<UpstreamResponse> send(UpstreamRequest request) {
        return Uni.createFrom().deferred(budget::acquire).chain(this::waitFor).chain(() -> next.send(request));
    }

    private Uni<Void> waitFor(Duration wait) {
        if (wait.compareTo(longestPause) > 0) {
            return Uni.createFrom().failure(spent(wait));
        }
        return wait.isZero() || wait.isNegative() ? Uni.createFrom().voidItem() : pause.of(wait);
    }

    private UpstreamFailure spent(Duration wait) {
        return UpstreamFailure.of(FailureKind.RATE_LIMITED, "This connection's requests are used up for the moment.")
                .withNothingSent()
                .withRetryAt(clock.instant().plus(wait));
    }
}
