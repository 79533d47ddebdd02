package io.orgsync.pxc.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changing an integration by its id. */
@QuarkusTest
class IntegrationChangeTest extends RestTest {

    private Response patch(int id, String body) {
        return as("admin").body(body).patch("/api/integrations/" + id);
    }

    private ValidatableResponse shown(int id) {
        return as("viewer").get("/api/integrations/" + id).then().statusCode(200);
    }

    @Test
    void changing_only_the_name_keeps_the_status() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/test").then().statusCode(200);

        patch(id, "{\"name\":\"Other\",\"connectionConfig\":{\"pageSize\":10}}")
                .then()
                .statusCode(200)
                .body("name", is("Other"))
                .body("connectionStatus", is("connected"));
    }

    @Test
    void changed_credentials_are_untested() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/test").then().statusCode(200);

        patch(id, "{\"credentials\":{\"client_id\":\"other\"}}")
                .then()
                .statusCode(200)
                .body("connectionStatus", is("configured"))
                .body("credentials.client_id", is("other"));
    }

    @Test
    void put_takes_what_get_gave() {
        int id = connected();
        String shown = as("viewer").get("/api/integrations/" + id).asString();

        as("admin")
                .body(shown)
                .put("/api/integrations/" + id)
                .then()
                .statusCode(200)
                .body("connectionStatus", is("configured"));
    }

    @Test
    void put_replaces_the_configuration_and_patch_adds_to_it() {
        int id = connected();
        patch(id, "{\"connectionConfig\":{\"timezone\":\"Europe/Paris\"}}");

        patch(id, "{\"connectionConfig\":{\"newBuild\":\"narrow\"}}")
                .then()
                .body("connectionConfig", is(Map.of("timezone", "Europe/Paris", "newBuild", "narrow")));
        as("admin")
                .body("{\"connectionConfig\":{\"states\":[\"held\"]}}")
                .put("/api/integrations/" + id)
                .then()
                .body("connectionConfig", is(Map.of("states", List.of("held"))));
    }

    @Test
    void integration_can_be_switched_off() {
        patch(connected(), "{\"isEnabled\":false}").then().statusCode(200).body("isEnabled", is(false));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"timezone\":\"Europe/Atlantis\"} | connectionConfig.timezone",
                "{\"timezone\":5} | connectionConfig.timezone",
                "{\"requestsPerMinute\":-1} | connectionConfig.requestsPerMinute",
                "{\"requestsPerMinute\":100001} | connectionConfig.requestsPerMinute",
                "{\"pageSize\":0} | connectionConfig.pageSize",
                "{\"pageSize\":1001} | connectionConfig.pageSize",
                "{\"pageSize\":\"10\"} | connectionConfig.pageSize",
                "{\"states\":[]} | connectionConfig.states",
                "{\"states\":[\"held\",\"\"]} | connectionConfig.states[1]",
                "{\"states\":[5]} | connectionConfig.states[0]",
                "{\"tokenMethod\":\"PUT\"} | connectionConfig.tokenMethod",
                "{\"sinceParameter\":\"since\"} | connectionConfig.sinceParameter",
                "{\"newBuild\":\"huge\"} | connectionConfig.newBuild",
                "{\"colour\":\"red\"} | connectionConfig.colour"
            })
    void refused_setting_is_named(String config, String path) {
        problem(patch(connected(), "{\"connectionConfig\":" + config + "}"), 400, "invalid-request")
                .body("errors.path", contains(path));
    }

    @Test
    void metadata_is_merged_by_member() {
        int id = connected();
        as("admin").body("{\"a\":{\"x\":1},\"b\":2}").patch("/api/integrations/" + id + "/metadata");

        as("admin")
                .body("{\"a\":{\"y\":1}}")
                .patch("/api/integrations/" + id + "/metadata")
                .then()
                .statusCode(200)
                .body("success", is(true))
                .body("metadata", is(Map.of("a", Map.of("y", 1), "b", 2)));
        shown(id).body("metadata.b", is(2));
    }

    @Test
    void metadata_must_be_an_object() {
        problem(
                as("admin").body("[1]").patch("/api/integrations/" + connected() + "/metadata"),
                400,
                "invalid-request");
    }

    @Test
    void result_of_a_test_goes_with_the_credentials_it_was_made_with() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/test").then().statusCode(200);
        shown(id).body("testResult.success", is(true));

        patch(id, "{\"credentials\":{\"client_secret\":\"other\"}}").then().statusCode(200);

        shown(id)
                .body("connectionStatus", is("configured"))
                .body("testResult", nullValue())
                .body("lastTestedAt", nullValue());
    }

    @Test
    void workflow_of_a_switched_off_integration_is_not_run() {
        long id = connected();
        long workflow = hourlyWorkflow(id).getLong("workflow.id");
        patch((int) id, "{\"isEnabled\":false}").then().statusCode(200);

        problem(as("operator").post("/api/agents/workflows/" + workflow + "/execute"), 409, "conflict");

        patch((int) id, "{\"isEnabled\":true}").then().body("isEnabled", is(true));
        assertThat(executed(workflow).getString("status")).isEqualTo("completed");
    }

    @Test
    void switched_off_integration_can_still_be_tested() {
        patch(connected(), "{\"isEnabled\":false}").then().statusCode(200);

        as("operator").post("/api/integrations/pxc/test").then().body("success", is(true));
    }

    @Test
    void run_that_succeeds_connects_again_what_needed_new_credentials() {
        int id = connected();
        long workflow = hourlyWorkflow(id).getLong("workflow.id");
        patch(id, "{\"credentials\":{\"client_secret\":\"wrong\"}}");
        executed(workflow);
        shown(id).body("connectionStatus", is("needs_reauth"));
        patch(id, "{\"credentials\":{\"client_secret\":\"" + account.clientSecret() + "\"}}")
                .then()
                .body("connectionStatus", is("configured"));

        executed(workflow);

        shown(id).body("connectionStatus", is("connected"));
    }

    @Test
    void other_platform_type_is_refused_and_the_same_accepted() {
        int id = connected();

        patch(id, "{\"platformType\":\"pxc\"}").then().statusCode(200);
        problem(patch(id, "{\"platformType\":\"xero\"}"), 400, "invalid-request")
                .body("errors.path", contains("platformType"));
    }

    @Test
    void metadata_end_somewhere() {
        int id = connected();
        String half = "x".repeat(40_000);
        String path = "/api/integrations/" + id + "/metadata";
        as("admin").body("{\"a\":\"" + half + "\"}").patch(path).then().statusCode(200);

        problem(as("admin").body("{\"b\":\"" + half + "\"}").patch(path), 400, "invalid-request");

        shown(id).body("metadata", hasKey("a")).body("metadata", not(hasKey("b")));
    }

    @Test
    void state_of_several_words_can_be_polled() {
        patch(connected(), "{\"connectionConfig\":{\"states\":[\"in progress\"]}}")
                .then()
                .statusCode(200)
                .body("connectionConfig.states", contains("in progress"));
    }
}
