package io.orgsync.model.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The circuit breaker of one connection: open after ten failures in a row for which the upstream is to blame, half-open
 * after 30 s, when one call decides.
 */
final class Breaker {

    static final int FAILURES_IN_A_ROW = 10;
    static final Duration OPEN_FOR = Duration.ofSeconds(30);

    private static final Duration WAIT_FOR_PROBE = Duration.ofSeconds(5);
    private static final Set<FailureKind> COUNTED =
            Set.of(FailureKind.OVERLOADED, FailureKind.TIMED_OUT, FailureKind.CONNECTION_FAILED);

    private final CircuitBreaker circuit;
    private final Clock clock;
    private volatile Instant openUntil = Instant.MIN;

    Breaker(String connectionKey, Clock clock) {
        this.clock = clock;
        this.circuit = CircuitBreaker.of(connectionKey, config(clock));
        circuit.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                openUntil = clock.instant().plus(OPEN_FOR);
            }
        });
    }

    // A window of ten calls of which all have failed is ten failures in a row.
    private static CircuitBreakerConfig config(Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(FAILURES_IN_A_ROW)
                .minimumNumberOfCalls(FAILURES_IN_A_ROW)
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(1)
                // The library lets a call through only after this time, not at its end.
                .waitDurationInOpenState(OPEN_FOR.minusMillis(1))
                .writableStackTraceEnabled(false)
                .clock(clock)
                .build();
    }

    boolean letsThrough() {
        return circuit.tryAcquirePermission();
    }

    void succeeded() {
        circuit.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /** An answer is a sign of life even when it is a refusal; what never reached the upstream says nothing of it. */
    void failed(Throwable failure) {
        if (!(failure instanceof UpstreamFailure upstream) || upstream.kind() == FailureKind.ADDRESS_REFUSED) {
            cancelled();
        } else if (COUNTED.contains(upstream.kind())) {
            circuit.onError(0, TimeUnit.NANOSECONDS, upstream);
        } else {
            succeeded();
        }
    }

    void cancelled() {
        circuit.releasePermission();
    }

    /** When a call that was held back should be tried again. */
    Instant nextTry() {
        Instant now = clock.instant();
        return openUntil.isAfter(now) ? openUntil : now.plus(WAIT_FOR_PROBE);
    }

    BreakerState state() {
        return switch (circuit.getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> new BreakerState.Closed();
            case HALF_OPEN -> new BreakerState.HalfOpen();
            case OPEN, FORCED_OPEN ->
                openUntil.isAfter(clock.instant()) ? new BreakerState.Open(openUntil) : new BreakerState.HalfOpen();
        };
    }
}
