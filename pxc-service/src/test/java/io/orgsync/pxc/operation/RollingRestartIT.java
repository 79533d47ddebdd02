package io.orgsync.pxc.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.process.ReadyBalancer;
import io.orgsync.devkit.process.RequestStream;
import io.orgsync.devkit.process.ServiceProcess;
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

/** Two processes of the service are restarted one after the other while requests and a pull go on. */
class RollingRestartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAGE = 50;

    @Test
    void rolling_restart_fails_no_request_and_loses_no_page() {
        try (PackagedService packaged = PackagedService.start(Map.of("SYNC_LEASE", "60s", "SHUTDOWN_DELAY", "2s"))) {
            packaged.pxc().behave(behaviour -> behaviour.latencyMillis(100));
            packaged.pxc().seed(packaged.account().clientId(), SeedPlan.of(9_000, 13, Instant.now()));
            long workflow = packaged.hourlyWorkflow(Map.of("pageSize", PAGE, "requestsPerMinute", 0))
                    .getLong("workflow.id");
            try (ServiceProcess other = packaged.secondPod();
                    ReadyBalancer balancer = ReadyBalancer.every(Duration.ofMillis(300))
                            .with(packaged.service())
                            .with(other);
                    RequestStream requests =
                            RequestStream.start(balancer, "/api/pxc/orders?limit=5", packaged.token())) {
                long runId = packaged.execute(workflow);
                packaged.awaitPages(runId, 2);

                packaged.service().stop();
                packaged.restart();
                await().atMost(PATIENCE).until(() -> balancer.isReady(packaged.service()));
                other.stop();
                JsonPath run = packaged.ended(runId);
                requests.close();

                System.out.printf(
                        "Rolling restart of pxc-service: %d requests answered, %d failed; a pull of %d pages, %d orders%n",
                        requests.answered(),
                        requests.failures().size(),
                        run.getLong("pages"),
                        run.getLong("counts.inserted"));
                assertThat(requests.failures()).isEmpty();
                assertThat(requests.answered()).isGreaterThan(100);
                assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
                assertNothingLostOrDoubled(packaged, run);
            }
        }
    }

    private static void assertNothingLostOrDoubled(PackagedService packaged, JsonPath run) {
        OrderOracle listed =
                new OrderOracle(packaged.pxc().orders(packaged.account().clientId()).all().stream()
                        .filter(order -> List.of("held", "inProgress", "failed", "rejected")
                                .contains(order.state().orElse("")))
                        .toList());
        StoredOrders stored = new StoredOrders(packaged.database(), packaged.organization());
        assertThat(stored.rows()).isEqualTo(listed.rows());
        assertThat(stored.transitions().values()).containsOnly("1");
        assertThat(run.getLong("counts.inserted")).isEqualTo(listed.rows().size());
    }
}
