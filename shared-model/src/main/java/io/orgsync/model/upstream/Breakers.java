package io.orgsync.model.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
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

    void forget(String connectionKey) {
        breakers.invalidate(connectionKey);
    }
}
