package io.orgsync.devkit.upstream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds responses back until it is released, once and for all. */
public final class Gate {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean released;

    Gate() {}

    /** Whether a response has come to wait here. */
    public boolean isReached() {
        return reached.getCount() == 0;
    }

    /** Waits until a response waits here; false when the time is over. */
    public boolean awaitReached(Duration patience) throws InterruptedException {
        return reached.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets all waiting and future responses go. */
    public void release() {
        List<Runnable> freed;
        synchronized (waiting) {
            released = true;
            freed = List.copyOf(waiting);
            waiting.clear();
        }
        freed.forEach(Runnable::run);
    }

    void pass(Runnable onward) {
        reached.countDown();
        synchronized (waiting) {
            if (!released) {
                waiting.add(onward);
                return;
            }
        }
        onward.run();
    }
}
