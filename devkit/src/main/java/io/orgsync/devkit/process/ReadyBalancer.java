package io.orgsync.devkit.process;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says which process a request may go to, as the platform's service does: it asks each for its readiness now and then, and
 * names those in turn that were ready last time.
 */
public final class ReadyBalancer implements AutoCloseable {

    private final Map<URI, Readiness> members = new ConcurrentHashMap<>();
    private final Map<URI, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    private final ScheduledFuture<?> looking;

    private ReadyBalancer(Duration every) {
        looking = thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks each member so often. */
    public static ReadyBalancer every(Duration every) {
        return new ReadyBalancer(every);
    }

    /** Takes a process in; one that is started again at the same address stays the same member. */
    public ReadyBalancer with(ServiceProcess process) {
        members.put(process.baseUri(), Readiness.at(process.managementUri()));
        look();
        return this;
    }

    /** Where the next request may go; empty while nobody is ready. */
    public Optional<URI> next() {
        List<URI> able = members.keySet().stream()
                .filter(member -> ready.getOrDefault(member, false))
                .sorted()
                .toList();
        return able.isEmpty()
                ? Optional.empty()
                : Optional.of(able.get(Math.floorMod(turn.getAndIncrement(), able.size())));
    }

    public boolean isReady(ServiceProcess process) {
        return ready.getOrDefault(process.baseUri(), false);
    }

    private synchronized void look() {
        members.forEach((member, readiness) -> ready.put(member, reached(readiness)));
    }

    private static boolean reached(Readiness readiness) {
        try {
            return readiness.reached();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        looking.cancel(true);
        thread.shutdownNow();
    }
}
