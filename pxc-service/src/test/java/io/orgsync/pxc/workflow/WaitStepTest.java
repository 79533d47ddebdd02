package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A waiting run holds nothing up. */
@QuarkusTest
class WaitStepTest extends WorkflowTestCase {

    @Test
    void waiting_run_is_parked_and_goes_on_by_itself() {
        long runId = execute(workflow(List.of(step("wait", Map.of("duration", 1500)), log("on"))));

        JsonPath run = ended(runId);

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getLong("executionLog[0].duration")).isGreaterThanOrEqualTo(1500);
        assertThat(run.getInt("retryCount")).isZero();
    }

    @Test
    void waiting_is_not_failing_and_is_no_work() {
        long runId =
                execute(workflow(List.of(step("wait", Map.of("duration", 600_000))), Map.of("executionTimeout", 1)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> run(runId).getString("status").equals("parked"));

        JsonPath parked = run(runId);

        assertThat(parked.getString("errorMessage")).isNull();
        assertThat(Instant.parse(parked.getString("parkedUntil"))).isAfter(Instant.now());
        stored().execute("update pxc.workflow_steps set started_at = started_at - interval '1 hour' "
                + "where organization_id = ?");
        stored().execute("update pxc.dispatch_runs set ready_at = clock_timestamp() where organization_id = ?");
        assertThat(ended(runId).getString("status")).isEqualTo("completed");
    }

    @Test
    void waiting_run_is_cancelled_at_once_and_recorded() {
        long workflow = workflow(List.of(step("wait", Map.of("duration", 600_000)), log("never")));
        long runId = execute(workflow);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> run(runId).getString("status").equals("parked"));

        admin().post("/api/agents/runs/" + runId + "/cancel").then().statusCode(200);

        JsonPath run = run(runId);
        assertThat(run.getString("status")).isEqualTo("cancelled");
        assertThat(run.getList("executionLog.success")).containsExactly(false);
        assertThat(run.getString("executionLog[0].error")).isEqualTo("the run was cancelled");
        assertThat(admin().get("/api/agents/workflows/" + workflow).jsonPath().getString("lastRunStatus"))
                .isEqualTo("cancelled");
        assertThat(admin().get("/api/activity-logs?entityType=workflow_run&entityId=" + runId)
                        .jsonPath()
                        .getString("[0].description"))
                .isEqualTo("Run " + runId + " ended: cancelled");
    }
}
