package io.orgsync.pxc.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityTest extends RestTest {

    private int post(String path, String title) {
        return as("operator").body("{\"title\":\"" + title + "\"}").post(path).path("id");
    }

    @Test
    void audit_trail_is_filtered_by_entity() {
        int objective = post("/api/strategy/objectives", "o");
        int keyResult = post("/api/strategy/key-results", "k");

        as("viewer")
                .get("/api/activity-logs")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "2")
                .body("entityType", contains("key_result", "objective"));
        as("viewer").get("/api/activity-logs?entityType=objective").then().body("entityId", contains(objective));
        as("viewer")
                .get("/api/strategy/activity-logs?keyResultId=" + keyResult + "&objectiveId=")
                .then()
                .body("description", contains("Created key result k"));
        as("viewer")
                .get("/api/strategy/activity-logs?objectiveId=" + objective)
                .then()
                .body("entityType", contains("objective"));
        as("viewer")
                .get("/api/strategy/activity-logs?limit=1")
                .then()
                .header("X-Total-Count", "2")
                .body("", hasSize(1));
    }

    @Test
    void audit_trail_of_others_is_not_seen() {
        post("/api/strategy/objectives", "o");

        in(UUID.randomUUID(), "viewer")
                .get("/api/activity-logs")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void unreadable_filter_is_400() {
        problem(as("viewer").get("/api/activity-logs?entityId=many"), 400, "invalid-request")
                .body("errors[0].path", is("entityId"));
    }
}
