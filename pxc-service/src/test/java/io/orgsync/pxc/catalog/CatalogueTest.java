package io.orgsync.pxc.catalog;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
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
