package io.orgsync.pxc.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.pxc.testing.MovedClock;
import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The original's scenarios 1 (connecting), 2 (authentication) and 9 (errors). */
@QuarkusTest
class ConnectionScenarioTest extends WorkflowTestCase {

    @Test
    void scenario_1_1_integration_is_stored_encrypted_and_configured_until_a_test_connects_it() {
        // Expected was Active right after saving. Nothing was tried then, so saving says configured, and the test
        // connected.
        int id = admin().body(integration("PXC"))
                .post("/api/integrations")
                .then()
                .statusCode(201)
                .body("connectionStatus", is("configured"))
                .body(not(containsString(account.clientSecret())))
                .extract()
                .path("id");

        JsonPath listed = shown("/api/integrations");
        assertThat(listed.getInt("[0].id")).isEqualTo(id);
        assertThat(listed.getBoolean("[0].hasCredentials")).isTrue();
        assertThat(stored().pairs("select platform_type, client_secret from pxc.integrations where organization_id = ?")
                        .get("pxc"))
                .isNotBlank()
                .doesNotContain(account.clientSecret());
        as("operator").post("/api/integrations/" + id + "/test").then().body("connectionStatus", is("connected"));
        assertThat(shown("/api/integrations/" + id).getString("connectionStatus"))
                .isEqualTo("connected");
    }

    @Test
    void scenario_1_2_catalogue_of_three_active_actions_is_imported() {
        int id = connected();

        as("operator")
                .post("/api/integrations/" + id + "/import-catalog")
                .then()
                .statusCode(200)
                .body("success", is(true))
                .body("message", containsString("3"))
                .body("triggersImported", is(0))
                .body("actionsImported", is(3));

        as("viewer")
                .get("/api/integrations/" + id + "/actions")
                .then()
                .body("actionKey", contains("authenticate_pxc", "fetch_orders", "get_order_details"))
                .body("category", contains("Authentication", "Orders", "Orders"))
                .body("isActive", everyItem(is(true)));
    }

    @Test
    void scenario_2_1_token_for_two_headers_is_good_for_the_list_by_hand_and_in_the_connection_test() {
        JsonPath token = given().header("client_id", account.clientId())
                .header("client_secret", account.clientSecret())
                .post(pxc.tokenBaseUrl() + "/token")
                .then()
                .statusCode(200)
                .body("expiresIn", is(3600))
                .extract()
                .jsonPath();
        given().auth()
                .oauth2(token.getString("partnerJWT"))
                .queryParam("billingAccount.id", billingAccount())
                .get(pxc.ordersBaseUrl() + "/productOrder")
                .then()
                .statusCode(200);
        connected();
        pxc.clearLog();

        as("operator").post("/api/integrations/pxc/test").then().body("success", is(true));

        assertThat(pxc.requests(Endpoint.TOKEN)).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.headers()).containsKeys("client_id", "client_secret");
        });
        assertThat(pxc.requests(Endpoint.LIST))
                .singleElement()
                .satisfies(request -> assertThat(request.headers()).containsKey("authorization"));
    }

    @Test
    void scenario_2_2_workflow_authenticates_and_its_result_has_a_handle_for_the_token() {
        long integration = connect(Map.of());

        JsonPath run = completed(List.of(action(integration, "authenticate_pxc", Map.of(), "authToken")));

        // Expected was the token under partnerJWT. It would be a secret in a run record, so it is a handle.
        assertThat(run.getString("resultData.step1Output.partnerJWT")).isEqualTo("handle:integration:" + integration);
        assertThat(run.getList("executionLog.success")).containsExactly(true);
        assertThat(pxc.requests(Endpoint.TOKEN)).hasSize(1);
    }

    @Test
    void scenario_9_1_wrong_secret_fails_the_run_at_once_and_asks_for_new_credentials() {
        long integration = admin().body(integration("PXC", "wrong"))
                .post("/api/integrations")
                .jsonPath()
                .getLong("id");
        long workflow = workflow(List.of(action(integration, "authenticate_pxc", Map.of(), "authToken")));

        JsonPath run = executed(workflow);

        // Expected were three attempts, 60 s apart. A refused secret doesn't get better, and repeating it locks
        // accounts.
        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("errorMessage")).startsWith("Step 1 failed: ");
        assertThat(run.getString("errorClass")).isEqualTo("unauthorized");
        assertThat(run.getString("advice")).contains("credentials");
        assertThat(run.getInt("retryCount")).isZero();
        assertThat(pxc.requests(Endpoint.TOKEN)).hasSizeBetween(1, 2);
        assertThat(shown("/api/integrations/" + integration).getString("connectionStatus"))
                .isEqualTo("needs_reauth");
    }

    @Test
    void scenario_9_2_network_failure_is_tried_three_times_60_seconds_apart_and_then_fails() {
        try (MovedClock clock = MovedClock.at(database, Instant.now())) {
            long integration = connect(Map.of());
            long workflow = workflow(List.of(action(integration, "fetch_orders", Map.of(), "ordersData")));
            pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.reset());

            long runId = execute(workflow);
            for (int retry = 1; retry <= 2; retry++) {
                awaitParkedAfterRetry(runId, retry);
                assertParkedForAMinute(run(runId), clock.now());
                clock.move(clock.now().plusSeconds(61));
            }

            JsonPath run = ended(runId);
            assertThat(run.getString("status")).as(run.prettify()).isEqualTo("failed");
            assertThat(run.getInt("retryCount")).isEqualTo(2);
            assertThat(run.getString("advice")).isNotBlank();
            assertThat(shown("/api/agents/workflows/" + workflow).getString("lastRunStatus"))
                    .isEqualTo("failed");
        }
    }

    private void awaitParkedAfterRetry(long runId, int retry) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonPath run = run(runId);
            return run.getString("status").equals("parked") && run.getInt("retryCount") == retry;
        });
    }

    private static void assertParkedForAMinute(JsonPath run, Instant now) {
        assertThat(Instant.parse(run.getString("parkedUntil"))).isBetween(now.plusSeconds(1), now.plusSeconds(60));
    }
}
