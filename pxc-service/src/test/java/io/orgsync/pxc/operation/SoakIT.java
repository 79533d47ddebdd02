package io.orgsync.pxc.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.PackagedService;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Run after run of the same workflow; only when asked for with {@code -Dsoak.runs=2000}. */
@EnabledIfSystemProperty(named = "soak.runs", matches = "\\d+")
class SoakIT {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void memory_stays_flat_over_many_runs() {
        int runs = Integer.getInteger("soak.runs");
        try (PackagedService packaged = PackagedService.start(Map.of())) {
            packaged.pxc().seed(packaged.account().clientId(), SeedPlan.of(1_000, 5, Instant.now()));
            long workflow =
                    packaged.hourlyWorkflow(Map.of("requestsPerMinute", 0)).getLong("workflow.id");

            OptionalLong early = afterRuns(packaged, workflow, Math.max(1, runs / 10));
            OptionalLong late = afterRuns(packaged, workflow, runs - Math.max(1, runs / 10));

            System.out.printf(
                    "Peak memory after a tenth of %d runs %d MB, after all %d MB, ratio %.2f%n",
                    runs,
                    early.orElse(0) / MEGABYTE,
                    late.orElse(0) / MEGABYTE,
                    (double) late.orElse(0) / Math.max(1, early.orElse(0)));
            assertThat(late.orElse(0)).isLessThanOrEqualTo(early.orElse(0) * 12 / 10);
        }
    }

    private static OptionalLong afterRuns(PackagedService packaged, long workflow, int runs) {
        for (int run = 0; run < runs; run++) {
            assertThat(packaged.ended(packaged.execute(workflow)).getString("status"))
                    .isEqualTo("completed");
        }
        return packaged.service().peakMemory();
    }
}
