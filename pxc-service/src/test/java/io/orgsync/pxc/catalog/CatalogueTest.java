package io.orgsync.pxc.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueTest extends RestTest {

    @Test
    void import_brings_the_three_actions() {
        int id = connected();

        as("operator")
                .post("/api/integrations/" + id + "/import-catalog")
                .then()
                .statusCode(200)
                .body("success", is(true))
                .body("message", is("Imported 3 actions"))
                .body("triggersImported", is(0))
                .body("actionsImported", is(3));

        as("viewer")
                .get("/api/integrations/pxc/actions")
                .then()
                .header("X-Total-Count", "3")
                .body("actionKey", contains("authenticate_pxc", "fetch_orders", "get_order_details"))
                .body("[0].requiredFields", empty())
                .body("[1].optionalFields", hasItems("lastUpdateSince", "state"))
                .body("[1].parameterSchema.properties.limit.default", is(1000))
                .body("[2].requiredFields", contains("orderId"))
                .body("integrationId", contains(id, id, id));
        as("viewer").get("/api/integrations/pxc").then().body("catalogImported", is(true));
    }

    @Test
    void second_import_keeps_the_ids() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/import-catalog");
        List<Integer> ids = as("viewer").get("/api/integrations/pxc/actions").path("id");

        as("operator")
                .post("/api/agents/integrations/" + id + "/import-catalog")
                .then()
                .statusCode(200)
                .body("actionsImported", is(3));

        as("viewer").get("/api/agents/actions/" + id).then().body("id", is(ids));
    }

    @Test
    void schemas_say_what_is_optional() {
        connected();
        as("operator").post("/api/integrations/pxc/import-catalog");

        as("viewer")
                .get("/api/integrations/pxc/actions")
                .then()
                .body("[0].parameterSchema.required", empty())
                .body("[0].responseSchema.required", contains("partnerJWT"))
                .body("[1].parameterSchema.required", empty())
                .body("[1].optionalFields", hasItems("limit", "fields", "offset", "state", "lastUpdateSince"))
                .body("[1].parameterSchema.properties.limit.maximum", is(1000))
                .body("[1].parameterSchema.properties.state.default", is("held,inProgress,failed,rejected"))
                .body("[1].responseSchema.required", hasItems("totalOrders", "todayOrders", "otherOrders"))
                .body("[2].parameterSchema.required", contains("orderId"))
                .body("idempotent", contains(false, true, true))
                .body("httpMethod", contains("POST", "GET", "GET"))
                .body("resourceType", contains("authentication", "order", "order"));
    }

    @Test
    void fetched_orders_have_the_members_that_the_schema_requires() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/import-catalog");

        JsonPath run = executed(hourlyWorkflow(id).getLong("workflow.id"));

        List<String> required =
                as("viewer").get("/api/integrations/pxc/actions").path("[1].responseSchema.required");
        assertThat(run.<String, Object>getMap("resultData.step2Output").keySet())
                .containsAll(required);
    }

    @Test
    void steps_count_the_actions_they_use_once_each() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/import-catalog");
        long workflow = hourlyWorkflow(id).getLong("workflow.id");
        executed(workflow);

        executed(workflow);

        as("viewer")
                .get("/api/integrations/pxc/actions")
                .then()
                .body("usageCount", contains(2, 2, 0))
                .body("[1].lastUsedAt", notNullValue())
                .body("[2].lastUsedAt", nullValue());
    }

    @Test
    void second_import_keeps_the_counters() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/import-catalog");
        executed(hourlyWorkflow(id).getLong("workflow.id"));

        as("operator").post("/api/integrations/pxc/import-catalog");

        as("viewer").get("/api/integrations/pxc/actions").then().body("usageCount", contains(1, 1, 0));
    }

    @Test
    void step_that_fails_counts_nothing() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/import-catalog");
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.html());

        executed(hourlyWorkflow(id).getLong("workflow.id"));

        as("viewer").get("/api/integrations/pxc/actions").then().body("usageCount", contains(1, 0, 0));
    }

    @Test
    void editor_finds_actions_and_no_triggers() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/import-catalog");

        as("viewer").get("/api/agents/actions").then().statusCode(200).body("", hasSize(3));
        as("viewer").get("/api/agents/triggers").then().statusCode(200).body("", hasSize(0));
        as("viewer").get("/api/agents/triggers/" + id).then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void catalogue_of_others_does_not_exist() {
        int id = connected();
        UUID stranger = UUID.randomUUID();

        problem(in(stranger, "viewer").get("/api/agents/actions/" + id), 404, "not-found");
        problem(in(stranger, "viewer").get("/api/agents/triggers/" + id), 404, "not-found");
        problem(in(stranger, "operator").post("/api/agents/integrations/" + id + "/import-catalog"), 404, "not-found");
    }
}
