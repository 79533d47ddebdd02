package io.orgsync.model.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The circuit breakers of the connections that this pod called lately. */
final class Breakers {

    private static final long MOST = 50_000;
    private static final Duration KEPT_UNUSED = Duration.ofHours(1);

    private final Cache<String, Breaker> breakers = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(KEPT_UNUSED)
            .build();
    private final Clock clock;

    Breakers(Clock clock) {
        this.clock = clock;
    }

    Breaker of(String connectionKey) {
        return breakers.get(connectionKey, key -> new Breaker(key, clock));
    }

    BreakerState state(String connectionKey) {
        return Optional.ofNullable(breakers.getIfPresent(connectionKey))
                .map(Breaker::state)
                .orElseGet(BreakerState.Closed::new);
    }

    /** How many connections of this pod have a breaker in each state that holds calls back. */
    void showIn(MeterRegistry registry) {
        for (String word : List.of("open", "half_open")) {
            Gauge.builder("orgsync.upstream.breakers", this, all -> all.count(word))
                    .description("Circuit breakers that hold calls back")
                    .tag("state", word)
                    .register(registry);
        }
    }

    private long count(String word) {
        return breakers.asMap().values().stream()
                .filter(breaker -> breaker.state().word().equals(word))
                .count();
    }

    void forget(String connectionKey) {
        breakers.invalidate(connectionKey);
    }
}
