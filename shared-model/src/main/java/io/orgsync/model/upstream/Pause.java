package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;

/** Lets time pass between two steps; tests let it pass at once. */
@FunctionalInterface
public interface Pause {

    /** Completes after the given time, which is zero or longer. */
    Uni<Void> of(Duration time);

    /** Waits on the caller's Vert.x context, so that the chain goes on where it came from; cancelling stops the timer. */
    static Pause on(Vertx vertx) {
        return time -> Uni.createFrom().emitter(emitter -> {
            long timer = vertx.setTimer(Math.max(1, time.toMillis()), id -> emitter.complete(null));
            emitter.onTermination(() -> vertx.cancelTimer(timer));
        });
    }
}
