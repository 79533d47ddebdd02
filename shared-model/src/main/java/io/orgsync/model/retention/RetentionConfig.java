package io.orgsync.model.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things are kept that nobody needs for ever. */
@ConfigMapping(prefix = "retention")
public interface RetentionConfig {

    /** How often one of the processes deletes what is too old ({@code RETENTION_EVERY}). */
    @WithDefault("1h")
    Duration every();

    /**
     * How long ended runs with their steps and streams are kept; the newest of each workflow or connection stays
     * whatever its age ({@code RETENTION_RUNS}).
     */
    @WithDefault("90d")
    Duration runs();

    /** How long it is kept which slots of a schedule were skipped, and why ({@code RETENTION_SKIPPED_SLOTS}). */
    @WithDefault("90d")
    Duration skippedSlots();

    /** How long the audit trail is kept ({@code RETENTION_ACTIVITY}). */
    @WithDefault("400d")
    Duration activity();

    /**
     * How long quarantined records are kept that were resolved; open ones stay, and so do ignored ones, since the
     * upstream may send them again ({@code RETENTION_QUARANTINE}).
     */
    @WithDefault("90d")
    Duration quarantine();

    /** How long an unused request budget is remembered; one that is gone begins full ({@code RETENTION_BUDGETS}). */
    @WithDefault("1d")
    Duration budgets();

    /** How long the log of synchronisations is kept ({@code RETENTION_LOGS}). */
    @WithDefault("90d")
    Duration logs();

    /** Rows that one transaction deletes at most ({@code RETENTION_BATCH}). */
    @WithDefault("1000")
    int batch();
}
