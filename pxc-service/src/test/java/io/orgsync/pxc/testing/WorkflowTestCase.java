package io.orgsync.pxc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.pxc.SimulatedItem;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A test of workflows that it writes itself. */
public abstract class WorkflowTestCase extends RestTest {

    protected static Map<String, Object> step(String type, Map<String, ?> config) {
        return Map.of("type", type, "config", config);
    }

    protected static Map<String, Object> log(String message) {
        return step("log_event", Map.of("message", message));
    }

    protected static Map<String, Object> action(
            long integration, String action, Map<String, ?> parameters, String name) {
        return step(
                "integration_action",
                Map.of(
                        "integrationId", integration,
                        "action", action,
                        "parameters", parameters,
                        "resultVariable", name));
    }

    /** Sets a Key Result. */
    protected static Map<String, Object> set(long keyResult, Object value) {
        return step(
                "strategy_update",
                Map.of("type", "key_result", "targetId", keyResult, "updateType", "set_value", "value", value));
    }

    protected long workflow(List<?> steps) {
        return workflow(steps, Map.of());
    }

    /** A workflow for a person to start, unless the other members say otherwise. */
    protected long workflow(List<?> steps, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("name", "Steps", "triggerType", "manual", "workflowDefinition", steps));
        body.putAll(more);
        return create("/api/agents/workflows", body);
    }

    /** Executes steps once and wants a good end. */
    protected JsonPath completed(List<?> steps) {
        return completed(workflow(steps));
    }

    protected JsonPath completed(long workflow) {
        JsonPath run = executed(workflow);
        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        return run;
    }

    protected long keyResult(String title) {
        return create("/api/strategy/key-results", Map.of("title", title));
    }

    protected String value(long keyResult) {
        return shown("/api/strategy/key-results/" + keyResult).getString("currentValue");
    }

    protected JsonPath shown(String path) {
        return as("viewer").get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Posts something that is made, and answers its id. */
    protected long create(String path, Map<String, ?> body) {
        return admin().body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** An order that builds a new line. */
    protected SimulatedOrder order(String id, String state, Instant lastUpdate) {
        return SimulatedOrder.of(id, state, lastUpdate, billingAccount(), SimulatedItem.add("ProvideNew"));
    }

    protected void put(SimulatedOrder order) {
        pxc.orders(account.clientId()).put(order);
    }

    protected void put(String id, String state, Instant lastUpdate) {
        put(order(id, state, lastUpdate));
    }

    protected StoredOrders stored() {
        return new StoredOrders(database, organization);
    }

    protected OrderOracle oracle() {
        return new OrderOracle(pxc.orders(account.clientId()).all());
    }

    protected void awaitParked(long runId) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> run(runId).getString("status").equals("parked"));
    }

    protected JsonPath runsOf(long workflow) {
        return shown("/api/agents/workflows/" + workflow + "/runs");
    }

    /** The newest run of a workflow, once there are so many. */
    protected JsonPath endedRunOf(long workflow, int runs) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> runsOf(workflow).getList("$").size() == runs);
        return ended(runsOf(workflow).getLong("[0].id"));
    }

    /** The schedule of the organisation's only scheduled workflow. */
    protected JsonPath schedule() {
        return shown("/api/agents/schedules").setRootPath("[0]");
    }

    protected void awaitSlotAfter(Instant instant) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Instant.parse(schedule().getString("nextRunAt")).isAfter(instant));
    }
}
