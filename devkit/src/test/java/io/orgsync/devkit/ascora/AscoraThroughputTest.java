package io.orgsync.devkit.ascora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AscoraThroughputTest {

    private static final int JOBS = 100_000;
    private static final int PAGE = 100;

    @Test
    void hundred_thousand_jobs_are_drained_completely() {
        try (AscoraSimulator ascora =
                AscoraSimulator.start(AscoraScenario.defaults().with(AscoraTenant.of("NORTH", "key")))) {
            ascora.seed("NORTH", SeedPlan.of(1_000, JOBS, 20_000, 1, Instant.parse("2026-03-10T02:00:00Z")));
            AscoraCaller caller = new AscoraCaller(ascora, "key");
            Set<String> ids = new HashSet<>();

            for (int page = 1; page <= JOBS / PAGE; page++) {
                ids.addAll(caller.rows("/Jobs/Jobs?JobStatus=ALL&PageSize=" + PAGE + "&Page=" + page, "jobId"));
            }

            assertThat(ids).hasSize(JOBS);
            assertThat(caller.rows("/Accounting/GetInvoicesToSend?priorToDate=2027-01-01", "id"))
                    .hasSize(20_000);
        }
    }
}
