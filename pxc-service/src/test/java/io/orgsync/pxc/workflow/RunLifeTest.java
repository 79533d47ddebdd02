package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a run keeps, tries again and gives up. */
@QuarkusTest
class RunLifeTest extends WorkflowTestCase {

    @Test
    void run_keeps_the_steps_it_began_with() {
        long workflow = workflow(List.of(step("wait", Map.of("duration", 600_000)), log("as it was")));
        long runId = execute(workflow);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> run(runId).getString("status").equals("parked"));
        admin().body(Map.of("workflowDefinition", List.of(log("a"), log("b"), log("c"))))
                .put("/api/agents/workflows/" + workflow)
                .then()
                .statusCode(200);

        stored().execute("update pxc.workflow_steps set started_at = started_at - interval '1 hour' "
                + "where organization_id = ?");
        stored().execute("update pxc.dispatch_runs set ready_at = clock_timestamp() where organization_id = ?");

        JsonPath run = ended(runId);
        assertThat(run.getString("resultData.step2Output.message")).isEqualTo("as it was");
        assertThat(run.getInt("totalSteps")).isEqualTo(2);
    }

    @Test
    void each_step_has_all_attempts() {
        put(order("ORD1", "held", Instant.now()));
        long integration = connect(Map.of());
        long workflow = workflow(
                List.of(
                        action(integration, "fetch_orders", Map.of(), "o"),
                        action(integration, "get_order_details", Map.of("orderId", "ORD1"), "d")),
                Map.of("retryConfig", Map.of("maxRetries", 2, "retryDelay", 0)));
        // A call is tried five times, so five refusals are one failed attempt.
        pxc.inject(Calls.list().of(account.clientId()).times(5), Fault.status(503));
        pxc.inject(Calls.detail().of(account.clientId()).times(5), Fault.status(503));

        JsonPath run = executed(workflow);

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getInt("retryCount")).isEqualTo(2);
        assertThat(run.getList("executionLog")).hasSize(2);
    }

    @Test
    void what_cannot_pass_by_itself_is_not_tried_again() {
        long integration = connect(Map.of());
        long workflow = workflow(List.of(action(integration, "fetch_orders", Map.of(), "o")));
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.status(400));

        JsonPath run = executed(workflow);

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getInt("retryCount")).isZero();
    }

    @Test
    void run_that_takes_too_long_fails() throws InterruptedException {
        long integration = connect(Map.of());
        long workflow =
                workflow(List.of(action(integration, "fetch_orders", Map.of(), "o")), Map.of("executionTimeout", 1));
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.gate("slow"));

        JsonPath run = executed(workflow);
        pxc.gate("slow").release();

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("execution_limit");
    }

    @Test
    void total_counts_what_was_fetched_before_a_pause_too() {
        for (int number = 1; number <= 5; number++) {
            put(order("ORD" + number, "held", Instant.now()));
        }
        long integration = connect(Map.of());
        List<?> twice = List.of(
                action(integration, "fetch_orders", Map.of("limit", 2), "one"),
                action(integration, "fetch_orders", Map.of("offset", 3), "two"));
        pxc.inject(Calls.list().of(account.clientId()).atOffsets(2, 2), Fault.rateLimited(Duration.ofSeconds(90)));
        long runId = execute(workflow(twice));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> run(runId).getString("status").equals("parked"));

        stored().execute("update pxc.dispatch_runs set ready_at = clock_timestamp() where organization_id = ?");

        JsonPath run = ended(runId);
        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getInt("resultData.step1Output.totalOrders")).isEqualTo(5);
        assertThat(run.getInt("resultData.step2Output.totalOrders")).isEqualTo(2);
    }

    @Test
    void null_in_a_definition_is_the_same_as_nothing() {
        Map<String, Object> config = new HashMap<>();
        config.put("resultVariable", null);
        config.put("message", null);
        Map<String, Object> log = new HashMap<>(Map.of("type", "log_event", "config", config));
        log.put("id", null);
        log.put("name", null);
        Map<String, Object> wait = new HashMap<>();
        wait.put("duration", null);
        Map<String, Object> update = new HashMap<>(Map.of(
                "targetId",
                create("/api/strategy/key-results", Map.of("title", "k")),
                "value",
                "{{step1Output.message}}"));
        update.put("updates", null);
        update.put("updateType", null);
        update.put("type", null);
        Map<String, Object> bare = new HashMap<>(Map.of("type", "log_event"));
        bare.put("config", null);

        JsonPath run = executed(workflow(List.of(log, step("wait", wait), bare, step("strategy_update", update))));

        assertThat(run.getString("executionLog[0].output.message")).isEqualTo("log_event");
        assertThat(run.getString("executionLog[2].output.message")).isEqualTo("log_event");
        assertThat(run.getString("errorMessage"))
                .isEqualTo("Step 4 failed: the value of an update is not a usable number");
    }
}
