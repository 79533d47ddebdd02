package io.orgsync.model.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the numbers that come from the database are taken. */
@ConfigMapping(prefix = "metrics")
public interface MetricConfig {

    /** How often one of the processes counts backlogs, and each reads the sums ({@code METRICS_COUNT_EVERY}). */
    @WithDefault("30s")
    Duration countEvery();

    /** Organisations that are counted in one turn, longest ago first ({@code METRICS_COUNT_ORGANIZATIONS}). */
    @WithDefault("200")
    int countOrganizations();
}
