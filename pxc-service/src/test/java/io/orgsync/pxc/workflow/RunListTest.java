package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of runs and what narrows them. */
@QuarkusTest
class RunListTest extends WorkflowTestCase {

    private static final String RUNS = "/api/agents/runs";

    private long good;
    private long goodRun;
    private long badRun;

    @BeforeEach
    void oneRunOfEachOutcome() {
        good = workflow(List.of(log("said")));
        goodRun = completed(good).getLong("id");
        badRun = executed(workflow(List.of(step("strategy_update", Map.of("targetIdVariable", "runId", "value", 1)))))
                .getLong("id");
    }

    @Test
    void runs_are_narrowed_by_status_and_by_what_made_them() {
        admin().get(RUNS).then().body("id", contains((int) badRun, (int) goodRun));
        admin().get(RUNS + "?status=failed").then().header("X-Total-Count", "1").body("id", contains((int) badRun));
        admin().get(RUNS + "?status=completed&triggerSource=manual").then().body("id", contains((int) goodRun));
        admin().get(RUNS + "?triggerSource=schedule")
                .then()
                .header("X-Total-Count", "0")
                .body("", empty());
        admin().get("/api/agents/workflows/" + good + "/runs?status=failed")
                .then()
                .body("", empty());
    }

    @ParameterizedTest
    @CsvSource({"status, done", "triggerSource, cron"})
    void unknown_word_is_refused_by_name(String parameter, String word) {
        admin().get(RUNS + "?" + parameter + "=" + word).then().statusCode(400).body("errors[0].path", is(parameter));
    }

    @Test
    void outputs_of_steps_can_be_left_out() {
        JsonPath whole = admin().get(RUNS + "?status=completed").jsonPath();
        JsonPath bare = admin().get(RUNS + "?status=completed&outputs=false").jsonPath();

        assertThat(whole.getString("[0].executionLog[0].output.message")).isEqualTo("said");
        assertThat(bare.<String, Object>getMap("[0].executionLog[0]"))
                .doesNotContainKey("output")
                .containsEntry("success", true);
    }

    @Test
    void page_beyond_the_end_is_empty_and_tells_the_total_all_the_same() {
        admin().get(RUNS + "?limit=1&offset=5")
                .then()
                .header("X-Total-Count", "2")
                .body("", empty());
    }
}
