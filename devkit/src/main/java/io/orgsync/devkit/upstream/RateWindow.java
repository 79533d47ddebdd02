package io.orgsync.devkit.upstream;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Counts the data calls of each account in the current minute. */
public final class RateWindow {

    private static final long SECONDS = 60;

    private final Clock clock;
    private final Map<String, Integer> calls = new HashMap<>();
    private long minute;

    public RateWindow(Clock clock) {
        this.clock = clock;
    }

    /** Seconds to wait when the account has made its calls, empty when it may go on. */
    public synchronized OptionalLong take(String clientId, int allowed) {
        Instant now = clock.instant();
        if (now.getEpochSecond() / SECONDS != minute) {
            minute = now.getEpochSecond() / SECONDS;
            calls.clear();
        }
        boolean exceeded = allowed > 0 && calls.merge(clientId, 1, Integer::sum) > allowed;
        return exceeded ? OptionalLong.of(SECONDS - now.getEpochSecond() % SECONDS) : OptionalLong.empty();
    }
}
