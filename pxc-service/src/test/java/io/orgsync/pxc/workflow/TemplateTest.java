package io.orgsync.pxc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.orgsync.devkit.pxc.SimulatedItem;
import io.orgsync.devkit.pxc.SimulatedOrder;
import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TemplateTest extends RestTest {

    private static final String TEMPLATES = "/api/agents/workflow-templates";
    private static final String STATES = "pxc-order-states-hourly";

    private Response instantiate(String key, Map<String, ?> body) {
        return as("operator").body(body).post(TEMPLATES + "/" + key + "/instantiate");
    }

    private int create(String what, String title) {
        return admin().body("{\"title\":\"" + title + "\"}")
                .post("/api/strategy/" + what)
                .path("id");
    }

    private void order(String id, String state) {
        pxc.orders(account.clientId())
                .put(SimulatedOrder.of(id, state, Instant.now(), billingAccount(), SimulatedItem.add("ProvideNew")));
    }

    @Test
    void templates_say_what_they_need() {
        as("viewer")
                .get(TEMPLATES)
                .then()
                .statusCode(200)
                .header("X-Total-Count", "2")
                .body("key", contains("pxc-order-polling-hourly", STATES))
                .body("[0].needs.keyResults", contains("newBuild", "provide", "cease", "modify"))
                .body("[1].needs.keyResults", contains("processed", "failed"))
                .body("[1].needs.integrationId", is("pxc"));
    }

    @Test
    void workflow_by_states_counts_what_was_processed_and_what_failed() {
        order("ORD1", "held");
        order("ORD2", "failed");
        order("ORD3", "failed");
        JsonPath made = instantiate(STATES, Map.of("integrationId", connected(), "createKeyResults", true))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        JsonPath run = executed(made.getLong("workflow.id"));

        assertThat(run.getString("status")).as(run.prettify()).isEqualTo("completed");
        assertThat(run.getList("executionLog")).hasSize(5);
        JsonPath processed = keyResult(made.getLong("keyResults.processed"));
        assertThat(processed.getString("title")).isEqualTo("PXC Orders Processed Today");
        assertThat(processed.getString("targetValue")).isEqualTo("100.00");
        assertThat(processed.getString("currentValue")).isEqualTo("3.00");
        assertThat(keyResult(made.getLong("keyResults.failed")).getString("currentValue"))
                .isEqualTo("2.00");
    }

    private JsonPath keyResult(long id) {
        return admin().get("/api/strategy/key-results/" + id).jsonPath();
    }

    @Test
    void existing_key_results_are_linked_and_missing_ones_made_below_the_given_objective() {
        int objective = create("objectives", "mine");
        int processed = create("key-results", "already there");

        JsonPath made = instantiate(
                        STATES,
                        Map.of(
                                "integrationId",
                                connected(),
                                "name",
                                "  Mine  ",
                                "createKeyResults",
                                true,
                                "objectiveId",
                                objective,
                                "keyResults",
                                Map.of("processed", processed)))
                .then()
                .statusCode(201)
                .body("workflow.name", is("Mine"))
                .body("keyResults.processed", is(processed))
                .extract()
                .jsonPath();

        assertThat(keyResult(made.getLong("keyResults.failed")).getInt("objectiveId"))
                .isEqualTo(objective);
        as("viewer").get("/api/strategy/objectives").then().body("title", contains("mine"));
    }

    @Test
    void what_is_not_the_organisations_is_not_found_and_nothing_is_made() {
        UUID stranger = UUID.randomUUID();
        int theirs = in(stranger, "admin")
                .body("{\"title\":\"x\"}")
                .post("/api/strategy/objectives")
                .path("id");
        int theirKeyResult = in(stranger, "admin")
                .body("{\"title\":\"x\"}")
                .post("/api/strategy/key-results")
                .path("id");
        int integration = connected();

        for (Map<String, ?> body : List.<Map<String, ?>>of(
                Map.of("integrationId", 99_999_999, "createKeyResults", true),
                Map.of("integrationId", integration, "createKeyResults", true, "objectiveId", theirs),
                Map.of(
                        "integrationId",
                        integration,
                        "createKeyResults",
                        true,
                        "keyResults",
                        Map.of("failed", theirKeyResult)))) {
            problem(instantiate(STATES, body), 404, "not-found");
        }
        problem(instantiate("pxc-order-yearly", Map.of("colour", "red")), 404, "not-found");

        as("viewer").get("/api/agents/workflows").then().body("", hasSize(0));
        as("viewer").get("/api/strategy/key-results").then().body("", hasSize(0));
        as("viewer").get("/api/strategy/objectives").then().body("", hasSize(0));
    }

    @Test
    void missing_and_unknown_names_are_refused() {
        int integration = connected();

        problem(instantiate(STATES, Map.of("integrationId", integration)), 400, "invalid-request")
                .body("errors.path", contains("keyResults.processed", "keyResults.failed"));
        problem(
                        instantiate(
                                STATES,
                                Map.of(
                                        "integrationId",
                                        integration,
                                        "createKeyResults",
                                        true,
                                        "keyResults",
                                        Map.of("cease", 1))),
                        400,
                        "invalid-request")
                .body("errors.path", contains("keyResults.cease"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pxc-order-polling-hourly", STATES})
    void workflow_from_a_template_passes_the_check_of_definitions(String key) {
        JsonPath made = instantiate(key, Map.of("integrationId", connected(), "createKeyResults", true))
                .jsonPath();

        as("operator")
                .body(Map.of("workflowDefinition", made.getList("workflow.workflowDefinition")))
                .put("/api/agents/workflows/" + made.getLong("workflow.id"))
                .then()
                .statusCode(200)
                .body("workflowDefinition", is(made.getList("workflow.workflowDefinition")));
    }
}
