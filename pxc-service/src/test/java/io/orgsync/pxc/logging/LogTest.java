package io.orgsync.pxc.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.pxc.SeedPlan;
import io.orgsync.pxc.testing.CapturedLog;
import io.orgsync.pxc.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogTest extends ServiceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void every_line_of_a_pull_tells_organization_connection_run_and_trace_and_none_a_secret() {
        pxc.seed(account.clientId(), SeedPlan.of(120, 3, Instant.now()));
        long integration = connect(Map.of("pageSize", 50));
        long workflow = hourlyWorkflow(integration).getLong("workflow.id");
        try (CapturedLog log = new CapturedLog("io.orgsync")) {

            long runId = execute(workflow);
            ended(runId);

            List<CapturedLog.Line> ofRun = log.lines().stream()
                    .filter(line -> String.valueOf(runId).equals(line.fields().get("run")))
                    .toList();
            assertThat(ofRun).anyMatch(line -> line.message().contains("/productOrder"));
            assertThat(ofRun)
                    .allSatisfy(line -> assertThat(line.fields())
                            .containsEntry("organization", organization.toString())
                            .containsEntry("connection", "integration:" + integration)
                            .hasEntrySatisfying("traceId", id -> assertThat(id).matches("[0-9a-f]{32}")));
            assertThat(ofRun.stream().map(line -> line.fields().get("traceId")))
                    .hasSameElementsAs(List.of(ofRun.get(0).fields().get("traceId")));
            assertThat(log.lines()).noneMatch(line -> line.toString().contains(account.clientSecret()));
            assertThat(log.lines()).noneMatch(line -> line.toString().contains("eyJ"));
        }
    }

    @Test
    void lines_of_a_request_tell_its_organization_and_the_callers_trace() {
        try (CapturedLog log = new CapturedLog("io.orgsync")) {

            admin().header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                    .get("/api/integrations/987654");

            assertThat(log.lines()).anySatisfy(line -> {
                assertThat(line.message()).contains("/api/integrations/987654");
                assertThat(line.fields())
                        .containsEntry("organization", organization.toString())
                        .containsEntry("traceId", TRACE);
            });
        }
    }
}
