package io.orgsync.pxc.artemis;

import io.orgsync.model.credential.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * A partner token, valid until it expires or the upstream refuses it.
 *
 * @param refreshAt when a new one is asked for ahead of the expiry
 */
record Token(Secret jwt, Instant refreshAt) {

    private static final Duration MOST_AHEAD = Duration.ofSeconds(60);

    /** Refreshed 60 s before it expires, or at half its life if that is shorter. */
    static Token lasting(Secret jwt, Duration lifetime, Instant now) {
        Duration half = lifetime.dividedBy(2);
        Duration ahead = half.compareTo(MOST_AHEAD) < 0 ? half : MOST_AHEAD;
        return new Token(jwt, now.plus(lifetime).minus(ahead));
    }

    boolean fresh(Instant now) {
        return now.isBefore(refreshAt);
    }
}
