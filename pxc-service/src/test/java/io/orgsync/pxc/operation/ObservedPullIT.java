package io.orgsync.pxc.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.devkit.trace.SpanReceiver;
import io.orgsync.pxc.testing.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a service in production writes and sends about a pull. */
class ObservedPullIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void pull_leaves_lines_with_its_ids_and_spans_and_no_secret_in_either() {
        try (SpanReceiver collector = SpanReceiver.start();
                PackagedService packaged = PackagedService.start(tracedAndTalkative(collector))) {
            packaged.pxc().seed(packaged.account().clientId(), SeedPlan.of(300, 3, Instant.now()));
            long workflow = packaged.hourlyWorkflow(Map.of("pageSize", 100)).getLong("workflow.id");

            long runId = packaged.execute(workflow);
            packaged.ended(runId);
            packaged.admin(packaged.service()).get("/api/pxc/orders?search=canary-query-5512");

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(collector.text())
                            .contains(
                                    "GET /api/pxc/orders", "page", "list-orders", "run", "sweep_pages", "io.orgsync"));
            assertThat(collector.text())
                    .doesNotContain("canary-query-5512", packaged.account().clientSecret(), "eyJ", "Bearer");
            assertThat(packaged.service().log())
                    .doesNotContain("canary-query-5512", packaged.account().clientSecret(), "eyJ", "Bearer");
            List<JsonNode> lines = linesOf(packaged, runId);
            assertThat(lines).isNotEmpty().allSatisfy(line -> {
                JsonNode fields = line.get("mdc");
                assertThat(fields.path("organization").asText())
                        .isEqualTo(packaged.organization().toString());
                assertThat(fields.path("connection").asText()).startsWith("integration:");
                assertThat(fields.path("traceId").asText()).matches("[0-9a-f]{32}");
                assertThat(line.path("service").asText()).isEqualTo("pxc-service");
            });
            assertThat(lines).extracting(line -> line.get("mdc").get("traceId")).hasSize(lines.size());
        }
    }

    @Test
    void without_an_address_for_traces_nobody_is_called() {
        try (PackagedService packaged = PackagedService.start(Map.of())) {
            packaged.pxc().seed(packaged.account().clientId(), SeedPlan.of(100, 3, Instant.now()));
            long workflow = packaged.hourlyWorkflow(Map.of()).getLong("workflow.id");

            packaged.ended(packaged.execute(workflow));

            assertThat(packaged.service().log()).doesNotContain("Failed to export", "4317");
        }
    }

    private static Map<String, String> tracedAndTalkative(SpanReceiver collector) {
        Map<String, String> variables = new HashMap<>(collector.environment());
        variables.put("QUARKUS_LOG_CATEGORY__IO_ORGSYNC__LEVEL", "TRACE");
        return variables;
    }

    private static List<JsonNode> linesOf(PackagedService packaged, long runId) {
        return packaged.service()
                .log()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(ObservedPullIT::read)
                .filter(line -> line.path("mdc").path("run").asText().equals(String.valueOf(runId)))
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
