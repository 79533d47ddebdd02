package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orgsync.devkit.pxc.PxcBehaviour.StateMatching;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.PackagedService;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A pull needs memory for two pages, whatever the total. */
class MemoryIT {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("memory.records", 50_000);

    @Test
    void peak_memory_does_not_grow_with_the_number_of_orders() {
        OptionalLong small = peakWhilePulling(FEW);
        OptionalLong large = peakWhilePulling(MANY);
        assumeTrue(small.isPresent() && large.isPresent(), "this system doesn't tell a process's peak memory");

        System.out.printf(
                "Peak memory at -Xmx200m: %,d orders %d MB, %,d orders %d MB, ratio %.2f%n",
                FEW,
                small.getAsLong() / MEGABYTE,
                MANY,
                large.getAsLong() / MEGABYTE,
                (double) large.getAsLong() / small.getAsLong());
        assertThat(large.getAsLong()).isLessThan(small.getAsLong() * 13 / 10).isLessThan(500 * MEGABYTE);
    }

    private static OptionalLong peakWhilePulling(int orders) {
        try (PackagedService packaged = PackagedService.start(Map.of())) {
            packaged.pxc().behave(behaviour -> behaviour.stateMatching(StateMatching.LENIENT));
            packaged.pxc().seed(packaged.account().clientId(), SeedPlan.of(orders, 5, Instant.now()));
            List<String> states = packaged.pxc().orders(packaged.account().clientId()).all().stream()
                    .map(order -> order.state().orElseThrow())
                    .distinct()
                    .toList();
            JsonPath made = packaged.hourlyWorkflow(Map.of("states", states, "requestsPerMinute", 0));

            JsonPath run = packaged.ended(packaged.execute(made.getLong("workflow.id")));

            assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
            assertThat(run.getLong("counts.inserted")).isEqualTo(orders);
            return packaged.service().peakMemory();
        }
    }
}
