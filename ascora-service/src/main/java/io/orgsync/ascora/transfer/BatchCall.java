package io.orgsync.ascora.transfer;

import io.orgsync.model.credential.Secret;
import io.orgsync.model.tenancy.Caller;
import java.time.Duration;

/**
 * Whose batch it is and how much time it has.
 *
 * @param authorization the caller's header, with which reports may have to be read
 * @param deadline in the time of {@link System#nanoTime()}; nothing begins behind it
 */
record BatchCall(Caller caller, Secret authorization, long deadline) {

    boolean isOver() {
        return System.nanoTime() >= deadline;
    }

    /** Never nothing. */
    Duration rest() {
        return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    }
}
