package io.orgsync.devkit.pxc;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The latest requests, in the order of their arrival. */
final class RequestLog {

    private static final int KEPT = 10_000;
    private static final Set<String> SECRETS = Set.of("authorization", "client_secret");

    private final Clock clock;
    private final Map<Long, LoggedRequest> requests = new LinkedHashMap<>();
    private long last;

    RequestLog(Clock clock) {
        this.clock = clock;
    }

    synchronized long arrived(Call call) {
        last++;
        requests.put(last, logged(call, last));
        if (requests.size() > KEPT) {
            requests.remove(requests.keySet().iterator().next());
        }
        notifyAll();
        return last;
    }

    synchronized void answered(long seq, int status) {
        requests.computeIfPresent(seq, (known, request) -> request.answered(status));
    }

    synchronized List<LoggedRequest> all() {
        return List.copyOf(requests.values());
    }

    List<LoggedRequest> all(Endpoint endpoint) {
        return all().stream().filter(request -> request.endpoint() == endpoint).toList();
    }

    synchronized void clear() {
        requests.clear();
    }

    /** Waits until so many requests of a kind are in the log; false when the time is over. */
    synchronized boolean await(Endpoint endpoint, int count, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (all(endpoint).size() < count) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private LoggedRequest logged(Call call, long seq) {
        return new LoggedRequest(
                seq,
                clock.instant(),
                call.route().endpoint(),
                call.method(),
                call.path(),
                Map.copyOf(call.query()),
                masked(call.headers()),
                call.clientId().orElse(""),
                0);
    }

    private static Map<String, String> masked(Map<String, String> headers) {
        Map<String, String> masked = new LinkedHashMap<>(headers);
        masked.replaceAll((name, value) -> SECRETS.contains(name) ? "***" : value);
        return masked;
    }
}
