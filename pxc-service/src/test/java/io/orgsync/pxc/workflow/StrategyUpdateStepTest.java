package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code strategy_update} moves. */
@QuarkusTest
class StrategyUpdateStepTest extends WorkflowTestCase {

    @Test
    void objective_and_key_result_move_with_their_lines_in_the_trail() {
        long objective = create("/api/strategy/objectives", Map.of("title", "o", "targetValue", "200.00"));
        long keyResult = create("/api/strategy/key-results", Map.of("title", "k", "currentValue", "3.00"));

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
        long good = create("/api/strategy/key-results", Map.of("title", "k"));
        long noTarget = create("/api/strategy/key-results", Map.of("title", "n"));

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
        long keyResult = create("/api/strategy/key-results", Map.of("title", "k"));

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
}
