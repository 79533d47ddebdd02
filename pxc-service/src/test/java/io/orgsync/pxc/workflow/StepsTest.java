package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.pxc.testing.StoredOrders;
import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of step does when it runs. */
@QuarkusTest
class StepsTest extends WorkflowTestCase {

    private long create(String what, String body) {
        return admin().body(body)
                .post("/api/strategy/" + what)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    // --- variables and tokens

    @ParameterizedTest
    @ValueSource(strings = {"{partnerJWT}", "{{partnerJWT.partnerJWT}}", "{{step1Output.partnerJWT}}", ""})
    void token_is_a_handle_however_a_definition_spells_it(String token) {
        put(order("ORD1", "held", Instant.now()));
        long integration = connect(Map.of());
        Map<String, ?> parameters = token.isEmpty() ? Map.of("limit", 1000) : Map.of("token", token, "limit", "1000");

        JsonPath run = completed(List.of(
                action(integration, "authenticate_pxc", Map.of(), "partnerJWT"),
                action(integration, "fetch_orders", parameters, "ordersData"),
                action(integration, "get_order_details", Map.of("orderId", "{{ordersData.orderIds[0]}}"), "order")));

        assertThat(run.getInt("resultData.step2Output.todayOrders")).isEqualTo(1);
        assertThat(run.getString("resultData.step3Output.id")).isEqualTo("ORD1");
        assertThat(run.getString("resultData.step1Output.partnerJWT")).isEqualTo("handle:integration:" + integration);
        assertThat(run.prettify()).doesNotContain("eyJ");
        assertThat(pxc.requests(Endpoint.TOKEN)).hasSize(1);
    }

    @Test
    void another_value_for_a_token_fails_the_step_and_is_not_sent() {
        long integration = connect(Map.of());

        JsonPath run = executed(workflow(
                List.of(action(integration, "fetch_orders", Map.of("token", "{{workflowName}}"), "ordersData"))));

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("invalid_step");
        assertThat(pxc.requests(Endpoint.LIST)).isEmpty();
    }

    @Test
    void variable_that_turns_out_to_be_missing_fails_its_step() {
        long integration = connect(Map.of());

        JsonPath run = executed(workflow(List.of(
                action(integration, "fetch_orders", Map.of(), "ordersData"), log("{{ordersData.orders[0].id}}"))));

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorClass")).isEqualTo("unresolved_variable");
        assertThat(run.getString("errorMessage"))
                .isEqualTo("Step 2 failed: the variable {{ordersData.orders[0].id}} has no value");
    }

    // --- fetch_orders

    @Test
    void limit_is_the_size_of_a_page() {
        for (int number = 1; number <= 5; number++) {
            put(order("ORD" + number, "held", Instant.now()));
        }
        long integration = connect(Map.of());

        JsonPath run = completed(List.of(action(integration, "fetch_orders", Map.of("limit", 2), "o")));

        assertThat(run.getInt("resultData.step1Output.totalOrders")).isEqualTo(5);
        assertThat(pxc.requests(Endpoint.LIST))
                .allSatisfy(request -> assertThat(request.parameter("limit")).isEqualTo("2"));
    }

    @Test
    void result_has_the_members_that_workflows_know() {
        put(order("ORD1", "held", Instant.now()));
        put(order("ORD2", "failed", Instant.now()));
        long integration = connect(Map.of());

        Map<String, Object> output = completed(List.of(action(integration, "fetch_orders", Map.of(), "o")))
                .getMap("resultData.step1Output");

        assertThat(output.keySet())
                .containsAll(FetchedOrders.MEMBERS)
                .containsAll(FetchedOrders.CATEGORY_MEMBERS)
                .hasSize(FetchedOrders.MEMBERS.size() + FetchedOrders.CATEGORY_MEMBERS.size());
        assertThat(output.get("categorized"))
                .isEqualTo(Map.of("held", 1, "inProgress", 0, "failed", 1, "rejected", 0, "other", 0));
        assertThat(output.get("newBuildCount")).isEqualTo(2);
        assertThat((List<?>) output.get("otherOrders")).isEmpty();
    }

    @Test
    void each_list_of_a_result_has_its_own_thousand() {
        Instant midnight = LocalDate.now(ZoneOffset.UTC).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int number = 0; number < 1_003; number++) {
            put(order("NEW" + number, "held", midnight.plusSeconds(2 + number % 2)));
        }
        put(order("OLD", "failed", midnight.plusSeconds(1)));
        long integration = connect(Map.of("timezone", "UTC"));

        JsonPath run = completed(List.of(action(integration, "fetch_orders", Map.of(), "o")));

        String output = "resultData.step1Output.";
        assertThat(run.getInt(output + "todayOrders")).isEqualTo(1_004);
        assertThat(run.getList(output + "orders")).hasSize(1_000);
        assertThat(run.getList(output + "orderIds")).hasSize(1_000).doesNotContain("OLD");
        assertThat(run.getList(output + "heldOrders")).hasSize(1_000);
        assertThat(run.getList(output + "failedOrders.id")).containsExactly("OLD");
    }

    @Test
    void read_from_a_time_on_moves_no_mark() {
        Instant now = Instant.now();
        put(order("OLD", "held", now.minus(Duration.ofDays(3))));
        put(order("NEW", "held", now));
        long integration = connect(Map.of());
        String since = now.minus(Duration.ofDays(1)).toString();

        JsonPath read = completed(List.of(action(integration, "fetch_orders", Map.of("lastUpdateSince", since), "o")));
        assertThat(read.getInt("resultData.step1Output.totalOrders")).isEqualTo(1);
        assertThat(stored().rows()).containsOnlyKeys("NEW");
        pxc.clearLog();
        completed(List.of(action(integration, "fetch_orders", Map.of(), "o")));

        assertThat(pxc.requests(Endpoint.LIST))
                .allSatisfy(request ->
                        assertThat(request.parameter("lastUpdateSince")).isEmpty());
        assertThat(stored().rows()).containsOnlyKeys("OLD", "NEW");
    }

    @Test
    void read_between_two_pulls_leaves_the_mark_where_it_was_and_follows_nothing() {
        Instant now = Instant.now();
        put(order("A", "held", now.minus(Duration.ofDays(2))));
        put(order("B", "held", now.minus(Duration.ofDays(1))));
        long integration = connect(Map.of());
        List<?> pull = List.of(action(integration, "fetch_orders", Map.of(), "o"));
        completed(pull);
        put(order("C", "held", now));
        pxc.orders(account.clientId()).remove("A");

        pxc.clearLog();
        completed(List.of(action(integration, "fetch_orders", Map.of("offset", 1), "o")));
        assertThat(pxc.requests(Endpoint.LIST).get(0).parameter("offset")).isEqualTo("1");
        assertThat(pxc.requests(Endpoint.DETAIL)).isEmpty();
        pxc.clearLog();
        completed(pull);

        assertThat(pxc.requests(Endpoint.LIST))
                .allSatisfy(request -> assertThat(Instant.parse(request.parameter("lastUpdateSince")))
                        .isBefore(now.minus(Duration.ofDays(1))));
    }

    @Test
    void lastUpdateSince_without_a_value_yet_means_everything() {
        put(order("ORD1", "held", Instant.now().minus(Duration.ofDays(9))));
        long integration = connect(Map.of());

        JsonPath run = completed(List.of(
                action(integration, "fetch_orders", Map.of("lastUpdateSince", "{{lastSuccessfulRunAt}}"), "o")));

        assertThat(run.getInt("resultData.step1Output.totalOrders")).isEqualTo(1);
    }

    @Test
    void other_states_have_a_mark_of_their_own_and_leave_the_rest_alone() {
        put(order("HELD", "held", Instant.now()));
        put(order("DONE", "completed", Instant.now()));
        long integration = connect(Map.of());
        completed(List.of(action(integration, "fetch_orders", Map.of(), "o")));
        pxc.clearLog();

        completed(List.of(action(integration, "fetch_orders", Map.of("state", "completed, cancelled"), "o")));

        assertThat(pxc.requests(Endpoint.LIST)).hasSize(1).allSatisfy(request -> {
            assertThat(request.parameter("state")).isEqualTo("completed,cancelled");
            assertThat(request.parameter("lastUpdateSince")).isEmpty();
        });
        assertThat(pxc.requests(Endpoint.DETAIL)).isEmpty();
        assertThat(stored().rows().keySet()).containsExactly("DONE", "HELD");
    }

    // --- strategy_update

    @Test
    void objective_and_key_result_move_with_their_lines_in_the_trail() {
        long objective = create("objectives", "{\"title\":\"o\",\"targetValue\":\"200.00\"}");
        long keyResult = create("key-results", "{\"title\":\"k\",\"currentValue\":\"3.00\"}");

        JsonPath run = completed(List.of(
                step(
                        "strategy_update",
                        Map.of("type", "objective", "targetId", objective, "updateType", "percentage", "value", "25")),
                step(
                        "strategy_update",
                        Map.of(
                                "targetIdVariable",
                                "step1Output.targetId",
                                "type",
                                "objective",
                                "updateType",
                                "increment",
                                "value",
                                -1.5)),
                step(
                        "strategy_update",
                        Map.of(
                                "targetId",
                                keyResult,
                                "updateType",
                                "increment",
                                "value",
                                "{{step2Output.newValue}}"))));

        assertThat(run.getString("resultData.step1Output.newValue")).isEqualTo("50.00");
        assertThat(run.getBoolean("resultData.step1Output.updated")).isTrue();
        assertThat(run.getString("resultData.step2Output.newValue")).isEqualTo("48.50");
        assertThat(run.getString("resultData.step3Output.newValue")).isEqualTo("51.50");
        JsonPath objectives = admin().get("/api/strategy/objectives").jsonPath();
        assertThat(objectives.getString("[0].currentValue")).isEqualTo("48.50");
        JsonPath trail = admin().get("/api/strategy/activity-logs?objectiveId=" + objective)
                .jsonPath();
        assertThat(trail.getString("[0].description")).isEqualTo("PXC Sync Agent performed Steps");
        assertThat(trail.getString("[0].metadata.oldValue")).isEqualTo("50.00");
        assertThat(trail.getString("[0].metadata.newValue")).isEqualTo("48.50");
        assertThat(trail.getLong("[0].metadata.runId")).isEqualTo(run.getLong("id"));
    }

    @Test
    void updates_of_one_step_are_kept_or_lost_together() {
        long good = create("key-results", "{\"title\":\"k\"}");
        long noTarget = create("key-results", "{\"title\":\"n\"}");

        JsonPath run = executed(workflow(List.of(step(
                "strategy_update",
                Map.of(
                        "updates",
                        List.of(
                                Map.of("targetId", good, "value", 5),
                                Map.of("targetId", noTarget, "updateType", "percentage", "value", 50)))))));

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorMessage")).contains("has no target value");
        assertThat(admin().get("/api/strategy/key-results/" + good).jsonPath().getString("currentValue"))
                .isEqualTo("0.00");
    }

    @Test
    void value_that_fits_no_column_fails_the_step() {
        long keyResult = create("key-results", "{\"title\":\"k\"}");

        JsonPath run = executed(
                workflow(List.of(step("strategy_update", Map.of("targetId", keyResult, "value", 10_000_000_000L)))));

        assertThat(run.getString("errorClass")).isEqualTo("invalid_step");
        assertThat(run.getString("errorMessage")).contains("10 digits");
    }

    @Test
    void id_in_a_variable_that_is_nobodys_fails_the_step() {
        JsonPath run =
                executed(workflow(List.of(step("strategy_update", Map.of("targetIdVariable", "runId", "value", 1)))));

        assertThat(run.getString("errorMessage")).contains("there is no key result");
    }

    // --- condition

    @Test
    void false_condition_ends_the_run_well_and_shows_what_it_skipped() {
        JsonPath run = completed(List.of(
                log("one"),
                step("condition", Map.of("left", "{{step1Output.message}}", "operator", "equals", "right", "two")),
                log("three"),
                log("four")));

        assertThat(run.getList("executionLog.message")).hasSize(4);
        assertThat(run.getBoolean("resultData.step2Output.result")).isFalse();
        assertThat(run.getList("executionLog.skipped")).containsExactly(null, null, true, true);
        assertThat(run.getList("executionLog.success")).containsExactly(true, true, null, null);
        assertThat(run.getInt("stepsCompleted")).isEqualTo(4);
        assertThat(run.<String, Object>getMap("resultData")).doesNotContainKey("step3Output");
    }

    @Test
    void false_condition_passes_over_as_many_steps_as_it_says() {
        JsonPath run = completed(List.of(
                step(
                        "condition",
                        Map.of("left", 1, "operator", "greaterThan", "right", 2, "whenFalse", "skip", "skip", 1)),
                step("log_event", Map.of("message", "two", "resultVariable", "two")),
                step("condition", Map.of("left", "{{two}}", "operator", "exists", "whenFalse", "skip", "skip", 1)),
                log("four"),
                log("five")));

        assertThat(run.getList("executionLog.skipped")).containsExactly(null, true, null, true, null);
        assertThat(run.getString("resultData.step5Output.message")).isEqualTo("five");
    }

    @Test
    void true_condition_lets_the_run_go_on() {
        JsonPath run = completed(List.of(
                step("condition", Map.of("left", "{{triggerSource}}", "operator", "equals", "right", "manual")),
                log("two")));

        assertThat(run.getString("resultData.step2Output.message")).isEqualTo("two");
    }

    // --- wait

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
        new StoredOrders(database, organization)
                .execute("update pxc.workflow_steps set started_at = started_at - interval '1 hour' "
                        + "where organization_id = ?");
        new StoredOrders(database, organization)
                .execute("update pxc.dispatch_runs set ready_at = clock_timestamp() where organization_id = ?");
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

    // --- runs and their definitions

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
        Map<String, Object> update = new HashMap<>(
                Map.of("targetId", create("key-results", "{\"title\":\"k\"}"), "value", "{{step1Output.message}}"));
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
