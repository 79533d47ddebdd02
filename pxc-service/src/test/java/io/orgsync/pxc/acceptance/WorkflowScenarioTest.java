package io.orgsync.pxc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.orgsync.pxc.testing.MovedClock;
import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The original's scenarios 6 (Key Results), 7 (schedules) and 10 (all of it). */
@QuarkusTest
class WorkflowScenarioTest extends WorkflowTestCase {

    private static final Instant MORNING = Instant.parse("2027-01-20T09:20:00Z");
    private static final String AGENT = "PXC Sync Agent";

    private long processed;
    private long failed;

    private void givenKeyResults() {
        long objective = create("/api/strategy/objectives", Map.of("title", "PXC Order Management"));
        processed = keyResult(objective, "PXC Orders Processed Today", "100");
        failed = keyResult(objective, "PXC Failed Orders", "0");
    }

    private long keyResult(long objective, String title, String target) {
        return create(
                "/api/strategy/key-results",
                Map.of(
                        "objectiveId", objective,
                        "title", title,
                        "type", "Numeric Target",
                        "targetValue", target,
                        "currentValue", "0"));
    }

    private void givenThreeOrdersAt(Instant instant) {
        put("ORD1", "held", instant.minusSeconds(30));
        put("ORD2", "failed", instant.minusSeconds(20));
        put("ORD3", "inProgress", instant.minusSeconds(10));
    }

    /** The five steps of the original's worked example. */
    private List<?> fiveSteps(long integration) {
        return List.of(
                action(integration, "authenticate_pxc", Map.of(), "partnerJWT"),
                action(
                        integration,
                        "fetch_orders",
                        Map.of(
                                "token", "{{partnerJWT.partnerJWT}}",
                                "limit", 1000,
                                "state", "held,inProgress,failed,rejected"),
                        "ordersData"),
                set(processed, "{{ordersData.todayOrders}}"),
                set(failed, "{{ordersData.categorized.failed}}"),
                log("{{ordersData.todayOrders}} orders processed"));
    }

    private long hourly(long integration) {
        return workflow(
                fiveSteps(integration),
                Map.of(
                        "name",
                        "PXC Hourly Order Sync",
                        "triggerType",
                        "schedule",
                        "triggerConfig",
                        Map.of("schedule", "0 * * * *", "frequency", "hourly", "timezone", "UTC"),
                        "assignedUserName",
                        AGENT));
    }

    @Test
    void scenario_6_1_objective_has_two_numeric_key_results_at_zero() {
        givenKeyResults();

        JsonPath listed = shown("/api/strategy/key-results");

        assertThat(listed.getList("title")).containsExactly("PXC Failed Orders", "PXC Orders Processed Today");
        assertThat(listed.getList("targetValue")).containsExactly("0.00", "100.00");
        assertThat(listed.getList("currentValue")).containsExactly("0.00", "0.00");
        assertThat(listed.getList("type")).containsOnly("Numeric Target");
        assertThat(listed.getList("objectiveId")).doesNotContainNull();
    }

    @Test
    void scenario_6_2_key_result_is_updated_by_the_workflow() {
        givenKeyResults();
        givenThreeOrdersAt(Instant.now());
        long integration = connect(Map.of("timezone", "UTC"));
        List<?> threeSteps = List.of(
                action(integration, "authenticate_pxc", Map.of(), "partnerJWT"),
                action(integration, "fetch_orders", Map.of("token", "{{partnerJWT.partnerJWT}}"), "ordersData"),
                set(processed, "{{ordersData.todayOrders}}"));

        JsonPath run = completed(workflow(threeSteps, Map.of("name", "Count", "assignedUserName", AGENT)));

        assertThat(value(processed)).isEqualTo(run.getInt("resultData.step2Output.todayOrders") + ".00");
        JsonPath trail = shown("/api/activity-logs?entityType=key_result&entityId=" + processed)
                .setRootPath("[0]");
        assertThat(trail.getString("description")).isEqualTo("PXC Sync Agent performed Count");
        assertThat(trail.getString("actionType")).isEqualTo("agent_action");
        assertThat(trail.getLong("metadata.runId")).isEqualTo(run.getLong("id"));
    }

    @Test
    void scenario_7_1_scheduled_workflow_of_an_agent_has_its_next_slot() {
        try (MovedClock clock = MovedClock.at(database, MORNING)) {
            givenKeyResults();
            long agent = create(
                    "/api/agents/agent-users",
                    Map.of("username", "pxc-sync", "email", "pxc@example.test", "fullName", AGENT));

            long workflow = workflow(
                    fiveSteps(connect(Map.of())),
                    Map.of(
                            "name",
                            "PXC Hourly Order Sync",
                            "triggerType",
                            "schedule",
                            "triggerConfig",
                            Map.of("schedule", "0 * * * *", "timezone", "UTC"),
                            "assignedUserId",
                            agent));

            JsonPath made = shown("/api/agents/workflows/" + workflow);
            assertThat(made.getString("triggerType")).isEqualTo("schedule");
            assertThat(made.getString("assignedUserName")).isEqualTo(AGENT);
            assertThat(schedule().getString("cron")).isEqualTo("0 * * * *");
            assertThat(schedule().getBoolean("isActive")).isTrue();
            assertThat(Instant.parse(schedule().getString("nextRunAt"))).isEqualTo("2027-01-20T10:00:00Z");
            assertThat(clock.now()).isBefore(Instant.parse("2027-01-20T10:00:00Z"));
        }
    }

    @Test
    void scenario_7_2_workflow_started_by_hand_runs_well() {
        givenKeyResults();
        givenThreeOrdersAt(Instant.now());
        long workflow = workflow(fiveSteps(connect(Map.of("timezone", "UTC"))));

        // Expected was an answer without the run's id, and "Manual execution by user 7" for the source.
        long runId = as("operator")
                .post("/api/agents/workflows/" + workflow + "/execute")
                .then()
                .statusCode(202)
                .body("success", is(true))
                .extract()
                .jsonPath()
                .getLong("runId");

        JsonPath run = ended(runId);
        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getString("triggerSource")).isEqualTo("manual");
        assertThat(value(processed)).isEqualTo(run.getInt("resultData.step2Output.todayOrders") + ".00");
        assertThat(shown("/api/agents/runs").getLong("[0].id")).isEqualTo(runId);
    }

    @Test
    void scenario_7_3_slot_runs_by_itself_and_the_next_one_is_an_hour_later() {
        try (MovedClock clock = MovedClock.at(database, MORNING)) {
            givenKeyResults();
            givenThreeOrdersAt(MORNING);
            long workflow = hourly(connect(Map.of()));
            Instant slot = Instant.parse(schedule().getString("nextRunAt"));

            clock.move(slot);

            JsonPath run = endedRunOf(workflow, 1);
            assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
            assertThat(run.getString("triggerSource")).isEqualTo("schedule");
            assertThat(Instant.parse(run.getString("scheduledFor"))).isEqualTo(slot);
            assertThat(Instant.parse(schedule().getString("nextRunAt"))).isEqualTo(slot.plus(Duration.ofHours(1)));
            assertThat(value(processed)).isEqualTo("3.00");
        }
    }

    @Test
    void scenario_10_1_five_steps_update_both_key_results_without_a_retry() {
        givenKeyResults();
        givenThreeOrdersAt(Instant.now());
        long workflow = hourly(connect(Map.of("timezone", "UTC")));

        JsonPath run = completed(workflow);

        assertThat(run.getList("executionLog.success")).containsExactly(true, true, true, true, true);
        assertThat(run.getInt("retryCount")).isZero();
        assertThat(run.getLong("executionDuration")).isLessThan(10_000);
        int today = run.getInt("resultData.step2Output.todayOrders");
        assertThat(value(processed)).isEqualTo(today + ".00");
        assertThat(value(failed)).isEqualTo(run.getInt("resultData.step2Output.categorized.failed") + ".00");
        assertThat(shown("/api/activity-logs?entityType=workflow&entityId=" + workflow)
                        .getList("description"))
                .contains(today + " orders processed");
    }
}
