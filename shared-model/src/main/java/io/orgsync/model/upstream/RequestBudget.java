package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** How many requests a connection may send, shared by all pods. */
@FunctionalInterface
public interface RequestBudget {

    /**
     * Books the next free place for one request and gives the time to wait for it, zero when the request may be sent
     * at once. A place further away than {@link RetryPolicy#longestPause()} is not waited for, so it should not be
     * booked.
     */
    Uni<Duration> acquire();

    /** A budget that never makes anyone wait. */
    static RequestBudget unlimited() {
        return () -> Uni.createFrom().item(Duration.ZERO);
    }
}
