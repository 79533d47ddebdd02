package io.orgsync.ascora.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells those who wait in this pod that something has become of a write; those of other pods look at the database. */
@ApplicationScoped
class Wakeups {

    private final Map<Long, List<CompletableFuture<Void>>> waiting = new ConcurrentHashMap<>();

    /** Completes when something has become of the write; to be given back. */
    CompletableFuture<Void> await(long write) {
        CompletableFuture<Void> wakeup = new CompletableFuture<>();
        waiting.compute(write, (id, others) -> {
            List<CompletableFuture<Void>> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(wakeup);
            return all;
        });
        return wakeup;
    }

    void giveBack(long write, CompletableFuture<Void> wakeup) {
        wakeup.complete(null);
        waiting.computeIfPresent(write, (id, all) -> {
            all.removeIf(CompletableFuture::isDone);
            return all.isEmpty() ? null : all;
        });
    }

    void tell(long write) {
        waiting.getOrDefault(write, List.of()).forEach(wakeup -> wakeup.complete(null));
    }
}
