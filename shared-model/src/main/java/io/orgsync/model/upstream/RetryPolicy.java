package io.orgsync.model.upstream;

import java.time.Duration;

/**
 * How often and when a failed request is sent again.
 *
 * @param tries at most, the first included; 1 or more
 * @param baseDelay before the second try; it doubles with each further one
 * @param maxDelay where doubling ends
 * @param jitter the share by which a delay is made shorter or longer at random, 0 to 1
 * @param longestPause what is waited for at most; a longer wait, asked for by the upstream or the budget, ends the call
 */
public record RetryPolicy(int tries, Duration baseDelay, Duration maxDelay, double jitter, Duration longestPause) {

    private static final RetryPolicy STANDARD =
            new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(8), 0.2, Duration.ofSeconds(60));

    public RetryPolicy {
        if (tries < 1 || baseDelay.isNegative() || jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("A retry policy needs a try or more, a delay and a jitter from 0 to 1.");
        }
    }

    /** Five tries, 0.5 s doubling to 8 s, ±20 %, waits of up to a minute. */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /** One try only, as a connection test makes it. */
    public static RetryPolicy once() {
        return new RetryPolicy(1, STANDARD.baseDelay, STANDARD.maxDelay, STANDARD.jitter, STANDARD.longestPause);
    }

    /**
     * The delay after a failed try.
     *
     * @param attempt the try that failed, from 1
     * @param random from 0 to 1
     */
    public Duration delayAfter(int attempt, double random) {
        double doubled = baseDelay.toMillis() * Math.pow(2, attempt - 1.0);
        double capped = Math.min(doubled, (double) maxDelay.toMillis());
        return Duration.ofMillis(Math.round(capped * (1 + jitter * (2 * random - 1))));
    }
}
