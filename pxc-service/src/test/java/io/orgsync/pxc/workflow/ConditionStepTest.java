package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where {@code condition} lets a run go on. */
@QuarkusTest
class ConditionStepTest extends WorkflowTestCase {

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
}
