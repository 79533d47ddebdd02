package io.orgsync.devkit.upstream;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The latest requests, in the order of their arrival.
 *
 * @param <R> a request as it is remembered
 */
public final class RequestLog<R> {

    private static final int KEPT = 10_000;

    private final Map<Long, R> requests = new LinkedHashMap<>();
    private long last;

    /** Remembers a request under the next number, counted from 1, and returns the number. */
    public synchronized long arrived(LongFunction<R> numbered) {
        last++;
        requests.put(last, numbered.apply(last));
        if (requests.size() > KEPT) {
            requests.remove(requests.keySet().iterator().next());
        }
        notifyAll();
        return last;
    }

    public synchronized void answered(long seq, UnaryOperator<R> answer) {
        requests.computeIfPresent(seq, (known, request) -> answer.apply(request));
        notifyAll();
    }

    public synchronized List<R> all() {
        return List.copyOf(requests.values());
    }

    public List<R> all(Predicate<R> wanted) {
        return all().stream().filter(wanted).toList();
    }

    public synchronized void clear() {
        requests.clear();
    }

    /** Waits until so many requests of a kind are in the log; false when the time is over. */
    public synchronized boolean await(Predicate<R> wanted, int count, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (all(wanted).size() < count) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
