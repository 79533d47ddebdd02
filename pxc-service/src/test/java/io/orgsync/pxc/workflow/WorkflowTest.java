package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making and changing workflows. */
@QuarkusTest
class WorkflowTest extends RestTest {

    private static final String PATH = "/api/agents/workflows";

    private static Map<String, Object> manual(String name) {
        return new HashMap<>(
                Map.of("name", name, "triggerType", "manual", "workflowDefinition", List.of(Map.of("type", "wait"))));
    }

    private static Map<String, Object> scheduled(Map<String, Object> trigger) {
        Map<String, Object> body = manual("Scheduled");
        body.put("triggerType", "schedule");
        body.put("triggerConfig", trigger);
        return body;
    }

    private Response post(Map<String, Object> body) {
        return as("operator").body(body).post(PATH);
    }

    private long made(Map<String, Object> body) {
        return post(body).then().statusCode(201).extract().jsonPath().getLong("id");
    }

    private Response put(long id, Map<String, Object> body) {
        return as("operator").body(body).put(PATH + "/" + id);
    }

    @Test
    void workflow_of_the_three_required_members_has_every_default() {
        Response answer = post(manual("  Nightly  "));

        long id = answer.jsonPath().getLong("id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + id))
                .body("name", is("Nightly"))
                .body("triggerType", is("manual"))
                .body("isEnabled", is(true))
                .body("executionTimeout", is(300))
                .body("retryConfig.maxRetries", is(3))
                .body("retryConfig.retryDelay", is(60))
                .body("workflowDefinition[0].id", is("step-1"))
                .body("nextRunAt", nullValue());
        as("viewer").get(PATH + "/" + id).then().statusCode(200).body("name", is("Nightly"));
    }

    @Test
    void whole_workflow_is_stored_and_shown() {
        long objective = admin().body("{\"title\":\"o\"}")
                .post("/api/strategy/objectives")
                .jsonPath()
                .getLong("id");
        long keyResult = admin().body("{\"title\":\"k\"}")
                .post("/api/strategy/key-results")
                .jsonPath()
                .getLong("id");
        Map<String, Object> body = scheduled(Map.of("schedule", "30 6 * * 1-5", "timezone", "Europe/London"));
        body.putAll(Map.of(
                "description",
                "d",
                "retryConfig",
                Map.of("maxRetries", 5, "retryDelay", 0),
                "executionTimeout",
                3600,
                "isEnabled",
                false,
                "assignedUserName",
                "Sync Agent"));
        body.putAll(Map.of(
                "assignedUserId",
                7,
                "folderId",
                8,
                "assignedTeamId",
                9,
                "targetKeyResultId",
                keyResult,
                "targetObjectiveId",
                objective));

        long id = made(body);

        JsonPath shown = as("viewer").get(PATH + "/" + id).jsonPath();
        assertThat(shown.getString("triggerConfig.schedule")).isEqualTo("30 6 * * 1-5");
        assertThat(shown.getString("triggerConfig.timezone")).isEqualTo("Europe/London");
        assertThat(shown.getString("triggerConfig.frequency")).isNull();
        assertThat(shown.getInt("retryConfig.maxRetries")).isEqualTo(5);
        assertThat(shown.getInt("executionTimeout")).isEqualTo(3600);
        assertThat(shown.getBoolean("isEnabled")).isFalse();
        assertThat(shown.getString("assignedUserName")).isEqualTo("Sync Agent");
        assertThat(shown.getInt("assignedUserId")).isEqualTo(7);
        assertThat(shown.getInt("folderId")).isEqualTo(8);
        assertThat(shown.getInt("assignedTeamId")).isEqualTo(9);
        assertThat(shown.getLong("targetKeyResultId")).isEqualTo(keyResult);
        assertThat(shown.getLong("targetObjectiveId")).isEqualTo(objective);
    }

    @Test
    void put_takes_what_get_gave() {
        int integration = connected();
        long id = hourlyWorkflow(integration).getLong("workflow.id");
        Map<String, Object> shown = as("viewer").get(PATH + "/" + id).jsonPath().<String, Object>getMap("$");

        Response answer = put(id, shown);

        Map<String, Object> after =
                answer.then().statusCode(200).extract().jsonPath().<String, Object>getMap("$");
        shown.remove("updatedAt");
        after.remove("updatedAt");
        assertThat(after).isEqualTo(shown);
    }

    @Test
    void steps_may_go_by_their_older_name() {
        Map<String, Object> body = manual("Old");
        body.put("actions", body.remove("workflowDefinition"));
        long id = made(body);

        put(id, Map.of("actions", List.of(Map.of("type", "wait"), Map.of("type", "wait"))))
                .then()
                .statusCode(200)
                .body("workflowDefinition", hasSize(2));

        Map<String, Object> both = manual("Both");
        both.put("actions", List.of());
        problem(post(both), 400, "invalid-request").body("errors[0].path", is("actions"));
    }

    @Test
    void every_missing_or_wrong_member_is_named() {
        problem(post(new HashMap<>(Map.of("description", "x"))), 400, "invalid-request")
                .body("errors.path", hasItem("name"))
                .body("errors.path", hasItem("triggerType"));
        Map<String, Object> none = manual("x");
        none.remove("workflowDefinition");
        problem(post(none), 400, "invalid-request").body("errors.path", contains("workflowDefinition"));
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "name",
                        "x".repeat(256),
                        "triggerType",
                        "webhook",
                        "executionTimeout",
                        3601,
                        "assignedUserId",
                        0,
                        "colour",
                        "red")
                .entrySet()) {
            Map<String, Object> body = manual("x");
            body.put(wrong.getKey(), wrong.getValue());
            problem(post(body), 400, "invalid-request").body("errors[0].path", is(wrong.getKey()));
        }
        Map<String, Object> retries = manual("x");
        retries.put("retryConfig", Map.of("maxRetries", 11));
        problem(post(retries), 400, "invalid-request").body("errors[0].path", is("retryConfig.maxRetries"));
    }

    @ParameterizedTest
    @CsvSource({"hourly,0 * * * *", "daily,0 0 * * *", "weekly,0 0 * * 0", "monthly,0 0 1 * *"})
    void frequency_stands_for_a_cron_expression(String word, String cron) {
        long id = made(scheduled(Map.of("frequency", word)));

        as("viewer")
                .get(PATH + "/" + id)
                .then()
                .body("triggerConfig.schedule", is(cron))
                .body("triggerConfig.frequency", is(word))
                .body("triggerConfig.timezone", is("UTC"));
        as("viewer")
                .get("/api/agents/schedules")
                .then()
                .body("[0].cron", is(cron))
                .body("[0].nextRuns", hasSize(5));
    }

    @Test
    void unusable_trigger_is_refused_by_name() {
        problem(post(scheduled(Map.of())), 400, "invalid-request").body("errors[0].path", is("triggerConfig.schedule"));
        problem(post(scheduled(Map.of("schedule", "every hour"))), 400, "invalid-request")
                .body("errors[0].path", is("triggerConfig.schedule"));
        problem(post(scheduled(Map.of("frequency", "yearly"))), 400, "invalid-request")
                .body("errors[0].path", is("triggerConfig.frequency"));
        problem(post(scheduled(Map.of("frequency", "daily", "timezone", "Mars/Olympus"))), 400, "invalid-request")
                .body("errors[0].path", is("triggerConfig.timezone"));
        problem(post(scheduled(Map.of("frequency", "daily", "schedule", "5 * * * *"))), 400, "invalid-request")
                .body("errors[0].path", is("triggerConfig.frequency"));
        as("viewer").get(PATH).then().body("", hasSize(0));
    }

    @Test
    void screen_that_changes_the_word_and_sends_the_old_expression_means_the_word() {
        long id = made(scheduled(Map.of("frequency", "hourly")));

        put(id, Map.of("triggerConfig", Map.of("schedule", "0 * * * *", "frequency", "daily", "timezone", "UTC")))
                .then()
                .statusCode(200)
                .body("triggerConfig.schedule", is("0 0 * * *"));
    }

    @Test
    void workflow_gets_and_loses_its_schedule_with_its_trigger_type() {
        long id = made(manual("x"));
        problem(put(id, Map.of("triggerType", "schedule")), 400, "invalid-request")
                .body("errors[0].path", is("triggerConfig.schedule"));

        put(id, Map.of("triggerType", "schedule", "triggerConfig", Map.of("frequency", "daily")))
                .then()
                .statusCode(200)
                .body("nextRunAt", endsWith("T00:00:00Z"));
        put(id, Map.of("triggerType", "manual")).then().statusCode(200).body("nextRunAt", nullValue());

        as("viewer").get("/api/agents/schedules").then().body("", hasSize(0));
    }

    @Test
    void wrong_change_changes_nothing() {
        long id = made(manual("before"));

        problem(
                        put(id, Map.of("name", "after", "workflowDefinition", List.of(Map.of("type", "unknown")))),
                        400,
                        "invalid-request")
                .body("errors[0].path", is("workflowDefinition[0].type"));

        as("viewer").get(PATH + "/" + id).then().body("name", is("before"));
    }

    @Test
    void work_on_workflows_is_in_the_audit_trail_and_needs_an_operator() {
        long id = made(manual("W"));
        put(id, Map.of("description", "d")).then().statusCode(200);
        as("operator").delete(PATH + "/" + id).then().statusCode(204);

        as("viewer")
                .get("/api/activity-logs?entityType=workflow&entityId=" + id)
                .then()
                .body("description", contains("Deleted workflow W", "Updated workflow W", "Created workflow W"));
        problem(as("viewer").body(manual("x")).post(PATH), 403, "forbidden");
    }
}
