package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;

/** Holds calls back while the connection's circuit breaker is open. */
final class BreakerCall implements UpstreamCall {

    private final UpstreamCall next;
    private final Breaker breaker;

    BreakerCall(UpstreamCall next, Breaker breaker) {
        this.next = next;
        this.breaker = breaker;
    }

    @Override
    public Uni<UpstreamResponse> send(UpstreamRequest request) {
        return Uni.createFrom()
                .deferred(() -> breaker.letsThrough()
                        ? observed(request)
                        : Uni.createFrom().failure(heldBack()));
    }

    private Uni<UpstreamResponse> observed(UpstreamRequest request) {
        return next.send(request)
                .onItem()
                .invoke(breaker::succeeded)
                .onFailure()
                .invoke(breaker::failed)
                .onCancellation()
                .invoke(breaker::cancelled);
    }

    private UpstreamFailure heldBack() {
        return UpstreamFailure.of(
                        FailureKind.CIRCUIT_OPEN, "The upstream failed repeatedly; calls are held back for a while.")
                .withRetryAt(breaker.nextTry());
    }
}
