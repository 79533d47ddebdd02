package io.orgsync.model.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The engine's settings. */
@ConfigMapping(prefix = "sync")
public interface SyncConfig {

    /** How often each pod looks for due schedules and ready runs ({@code SYNC_TICK}). */
    @WithDefault("1s")
    String tick();

    /** How long a pod may be silent before another one takes its runs ({@code SYNC_LEASE}). */
    @WithDefault("30s")
    Duration lease();

    /** Runs that one pod executes at a time ({@code SYNC_MAX_CONCURRENT_RUNS}). */
    @WithDefault("8")
    int maxConcurrentRuns();

    /** Pages of one sweep after which a run ends as failed, never as complete ({@code SYNC_MAX_PAGES}). */
    @WithDefault("10000")
    int maxPages();

    /** How far behind the high-water mark an incremental pull asks again ({@code SYNC_OVERLAP}). */
    @WithDefault("5m")
    Duration overlap();

    /** How old the last complete sweep may be before the next run makes one ({@code SYNC_FULL_SWEEP_EVERY}). */
    @WithDefault("24h")
    Duration fullSweepEvery();

    /** How long a stopping pod waits for its runs to commit the current page ({@code SYNC_STOP_WITHIN}). */
    @WithDefault("20s")
    Duration stopWithin();
}
