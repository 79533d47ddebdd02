package io.orgsync.pxc.agent;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgentUserTest extends RestTest {

    private static final String PATH = "/api/agents/agent-users";

    private int create(String username, String fullName) {
        return as("operator")
                .body(Map.of("username", username, "email", username + "@example.org", "fullName", fullName))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void agents_are_listed_by_name_to_their_organisation_alone() {
        create("sync", "PXC Sync Agent");
        as("operator")
                .body("{\"username\":\" Audit \",\"email\":\"audit@example.org\",\"userType\":\"agent\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("username", is("Audit"))
                .body("userType", is("agent"));

        as("viewer")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("X-Total-Count", "2")
                .body("username", contains("Audit", "sync"));
        in(UUID.randomUUID(), "admin").get(PATH).then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void name_and_address_are_required_and_bounded() {
        problem(as("operator").body("{\"email\":\"a@example.org\"}").post(PATH), 400, "invalid-request")
                .body("errors[0].path", is("username"));
        problem(as("operator").body("{\"username\":\"a\"}").post(PATH), 400, "invalid-request")
                .body("errors[0].path", is("email"));
        problem(as("operator").body("{\"username\":\"a\",\"email\":\"nobody\"}").post(PATH), 400, "invalid-request")
                .body("errors[0].path", is("email"));
        problem(
                        as("operator")
                                .body(Map.of("username", "x".repeat(256), "email", "a@example.org"))
                                .post(PATH),
                        400,
                        "invalid-request")
                .body("errors[0].path", is("username"));
        problem(
                        as("operator")
                                .body(Map.of("username", "a", "email", "a@example.org", "password", "x"))
                                .post(PATH),
                        400,
                        "invalid-request")
                .body("errors[0].path", is("password"));
        problem(
                as("viewer")
                        .body(Map.of("username", "a", "email", "a@example.org"))
                        .post(PATH),
                403,
                "forbidden");
    }

    @Test
    void second_agent_of_a_name_is_a_conflict() {
        create("sync", "One");

        problem(
                as("operator")
                        .body(Map.of("username", "SYNC", "email", "b@example.org"))
                        .post(PATH),
                409,
                "conflict");
    }

    @Test
    void workflow_acts_in_the_name_of_the_agent_it_is_assigned_to() {
        int agent = create("sync", "PXC Sync Agent 2");

        as("operator")
                .body(Map.of(
                        "name", "W", "triggerType", "manual", "workflowDefinition", List.of(), "assignedUserId", agent))
                .post("/api/agents/workflows")
                .then()
                .statusCode(201)
                .body("assignedUserName", is("PXC Sync Agent 2"));
    }
}
