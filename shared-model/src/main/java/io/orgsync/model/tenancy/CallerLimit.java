package io.orgsync.model.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.orgsync.model.problem.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Keeps one caller from taking what all share. A caller has a minute's requests at once and gets them back evenly; each
 * process counts for itself, so that no request waits for a common count.
 */
@ApplicationScoped
class CallerLimit {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 100_000;

    private final int perMinute;
    private final Cache<Key, Bucket> buckets;

    CallerLimit(CallerConfig config) {
        this.perMinute = config.rateLimit();
        // Whoever was silent for a minute has all of them back, so nothing is forgotten that matters.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(PERIOD)
                .build();
    }

    /** Throws {@link RateLimited} when the caller has to wait. */
    void admit(Caller caller) {
        if (perMinute > 0) {
            take(buckets.get(new Key(caller.organization(), caller.userId()), unknown -> full()));
        }
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw RateLimited.until(wholeSeconds(Duration.ofNanos(probe.getNanosToWaitForRefill())));
        }
    }

    /** Rounded up: who comes back then is let in. */
    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                .build();
    }

    private record Key(OrganizationId organization, String userId) {}
}
