package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.process.ServiceProcess;
import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.LoggedRequest;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.OrderOracle;
import io.orgsync.pxc.testing.PackagedService;
import io.orgsync.pxc.testing.StoredOrders;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged service is killed in the middle of a pull, and what is started afterwards finishes the run. */
class RestartIT {

    private static final int PAGE = 200;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void killed_service_goes_on_behind_the_last_committed_page(int pagesBefore) throws InterruptedException {
        try (PackagedService packaged = PackagedService.start(Map.of("SYNC_LEASE", "3s"))) {
            packaged.pxc().seed(packaged.account().clientId(), SeedPlan.of(6_000, 11, Instant.now()));
            JsonPath made = packaged.hourlyWorkflow(Map.of("pageSize", PAGE));
            packaged.pxc().inject(Calls.list().atOffsets(pagesBefore * PAGE, pagesBefore * PAGE), Fault.gate("page"));
            long runId = packaged.execute(made.getLong("workflow.id"));
            packaged.pxc().gate("page").awaitReached(Duration.ofSeconds(30));
            packaged.awaitPages(runId, pagesBefore);

            packaged.service().kill();
            packaged.pxc().gate("page").release();
            packaged.pxc().clearLog();
            packaged.restart();
            JsonPath run = packaged.ended(runId);

            assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
            assertThat(firstOffset(packaged)).isEqualTo(pagesBefore * PAGE);
            OrderOracle listed =
                    new OrderOracle(packaged.pxc().orders(packaged.account().clientId()).all().stream()
                            .filter(order -> List.of("held", "inProgress", "failed", "rejected")
                                    .contains(order.state().orElse("")))
                            .toList());
            StoredOrders stored = new StoredOrders(packaged.database(), packaged.organization());
            assertThat(stored.rows()).isEqualTo(listed.rows());
            assertThat(stored.transitions().values()).containsOnly("1");
            assertThat(run.getLong("counts.inserted")).isEqualTo(listed.rows().size());
            assertThat(run.getList("executionLog")).hasSize(5);
            assertThat(packaged.service().log())
                    .doesNotContain(packaged.account().clientSecret())
                    .doesNotContain("eyJ");
        }
    }

    private static int firstOffset(PackagedService packaged) {
        LoggedRequest first = packaged.pxc().requests(Endpoint.LIST).get(0);
        return Integer.parseInt(first.parameter("offset"));
    }

    @Test
    void stopped_service_gives_its_run_to_the_other_pod_at_once() throws InterruptedException {
        try (PackagedService packaged = PackagedService.start(Map.of("SYNC_LEASE", "60s"))) {
            packaged.pxc().seed(packaged.account().clientId(), SeedPlan.of(3_000, 12, Instant.now()));
            JsonPath made = packaged.hourlyWorkflow(Map.of("pageSize", PAGE));
            packaged.pxc().inject(Calls.list().atOffsets(2 * PAGE, 2 * PAGE), Fault.gate("page"));
            long runId = packaged.execute(made.getLong("workflow.id"));
            packaged.pxc().gate("page").awaitReached(Duration.ofSeconds(30));

            try (ServiceProcess other = packaged.secondPod()) {
                packaged.pxc().gate("page").release();
                packaged.service().stop();
                JsonPath run = packaged.endedAt(other, runId);

                assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
                assertThat(run.getList("executionLog")).hasSize(5);
            }
        }
    }
}
