package io.orgsync.pxc.integration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may see and change an integration, what is told of it, and how it goes. */
@QuarkusTest
class IntegrationAccessTest extends RestTest {

    private Response patch(int id, String body) {
        return as("admin").body(body).patch("/api/integrations/" + id);
    }

    private ValidatableResponse shown(int id) {
        return as("viewer").get("/api/integrations/" + id).then().statusCode(200);
    }

    @Test
    void deleted_integration_is_gone() {
        int id = connected();

        as("admin").delete("/api/integrations/pxc").then().statusCode(200).body("success", is(true));

        problem(as("viewer").get("/api/integrations/" + id), 404, "not-found");
        problem(as("admin").delete("/api/integrations/" + id), 404, "not-found");
    }

    @Test
    void deletion_keeps_activities_unless_it_purges() {
        int kept = connected();
        as("admin").delete("/api/integrations/" + kept);
        int purged = connected();
        as("admin").delete("/api/integrations/" + purged + "?purge=true");

        trail(kept).body("actionType", contains("deletion", "creation"));
        trail(purged).body("actionType", contains("deletion"));
    }

    private ValidatableResponse trail(int id) {
        return as("viewer")
                .get("/api/activity-logs?entityType=integration&entityId=" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void every_change_leaves_a_row_of_who_did_it() {
        int id = connected();
        patch(id, "{\"name\":\"Other\"}");

        as("viewer")
                .get("/api/integrations/pxc/activities")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "2")
                .body("actionType", contains("status_change", "creation"))
                .body("userName", contains("Ann", "Ann"))
                .body("description", contains("Updated pxc integration Other", "Created pxc integration PXC"))
                .body("[0].entityId", is(id))
                .body("[0].metadata.name", is("Other"));
    }

    @Test
    void integrations_of_others_do_not_exist() {
        int id = connected();
        UUID stranger = UUID.randomUUID();
        String path = "/api/integrations/" + id;

        for (Response answer : List.of(
                in(stranger, "admin").get(path),
                in(stranger, "admin").body("{}").put(path),
                in(stranger, "admin").body("{}").patch(path),
                in(stranger, "admin").body("{}").patch(path + "/metadata"),
                in(stranger, "admin").delete(path),
                in(stranger, "admin").post(path + "/test"),
                in(stranger, "admin").post(path + "/import-catalog"),
                in(stranger, "admin").get(path + "/actions"),
                in(stranger, "admin").get(path + "/activities"))) {
            problem(answer, 404, "not-found");
        }
        in(stranger, "admin").get("/api/integrations").then().body("", hasSize(0));
        shown(id).body("name", is("PXC"));
    }

    @Test
    void role_comes_before_id_and_id_before_body() {
        problem(as("operator").body("{broken").put("/api/integrations/1"), 403, "forbidden");
        problem(
                as("admin").contentType("text/plain").body("x").put("/api/integrations/1"),
                415,
                "unsupported-media-type");
        problem(as("admin").body("{broken").put("/api/integrations/999999"), 404, "not-found");
        problem(as("admin").body("{\"colour\":1}").patch("/api/integrations/pxc/metadata"), 404, "not-found");
        problem(as("admin").body("{broken").patch("/api/integrations/" + connected()), 400, "invalid-request");
    }

    @Test
    void changing_needs_an_admin_and_testing_an_operator() {
        int id = connected();

        problem(as("operator").body(integration("n")).post("/api/integrations"), 403, "forbidden");
        problem(as("operator").delete("/api/integrations/" + id), 403, "forbidden");
        problem(as("viewer").post("/api/integrations/" + id + "/test"), 403, "forbidden");
        problem(as("viewer").post("/api/integrations/" + id + "/import-catalog"), 403, "forbidden");
    }

    @Test
    void lists_are_bounded() {
        problem(as("viewer").get("/api/integrations?limit=101"), 400, "invalid-request")
                .body("errors.path", hasItem("limit"));
    }

    @Test
    void unconvertible_parameter_of_a_deletion_is_refused_and_nothing_deleted() {
        int id = connected();

        problem(as("admin").delete("/api/integrations/" + id + "?purge=maybe"), 400, "invalid-request")
                .body("errors.path", contains("purge"));

        shown(id).body("name", is("PXC"));
    }
}
