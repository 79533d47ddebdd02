package io.orgsync.pxc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.pxc.testing.CapturedLog;
import io.orgsync.pxc.testing.LegacyVectors;
import io.orgsync.pxc.testing.PxcSimulatorTestResource;
import io.orgsync.pxc.testing.WholeDatabase;
import io.orgsync.pxc.testing.WorkflowTestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Defects of the original that concern connections, secrets and tenants: points 1, 2, 10, 14, 15 and 16 of its list. */
@QuarkusTest
class ConnectionDefectTest extends WorkflowTestCase {

    private static final String TOKEN = "eyJ[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.]";

    @Test
    void point_01_connection_test_by_id_and_by_platform_asks_for_a_token_and_a_list_each() {
        int id = connected();

        for (Object reference : List.of(id, "pxc")) {
            as("operator")
                    .post("/api/integrations/" + reference + "/test")
                    .then()
                    .statusCode(200)
                    .body("success", is(true));
        }

        assertThat(pxc.requests(Endpoint.TOKEN)).hasSize(2);
        assertThat(pxc.requests(Endpoint.LIST)).hasSize(2);
    }

    @Test
    void point_02_secrets_and_tokens_are_in_no_log_line_answer_or_row() {
        String secret = account.clientSecret();
        try (CapturedLog log = new CapturedLog("io.orgsync")) {
            long integration = connect(Map.of());
            admin().post("/api/integrations/" + integration + "/test");
            long workflow = hourlyWorkflow(integration).getLong("workflow.id");
            executed(workflow);
            // An upstream that tells back what it was sent.
            pxc.inject(
                    Calls.list().of(account.clientId()).forever(),
                    Fault.status(400, "{\"message\":\"" + secret + "\"}"));
            admin().post("/api/integrations/" + integration + "/test");
            executed(workflow);

            admin().body(integration(secret.repeat(8))).post("/api/integrations");

            assertThat(log.lines()).isNotEmpty();
            assertThat(log.lines().toString()).doesNotContain(secret).doesNotContainPattern(TOKEN);
            for (String path : List.of(
                    "/api/integrations",
                    "/api/integrations/" + integration + "/activities",
                    "/api/agents/workflows",
                    "/api/agents/runs",
                    "/api/agents/workflows/" + workflow + "/runs",
                    "/api/activity-logs",
                    "/api/strategy/activity-logs",
                    "/api/pxc/quarantine")) {
                assertThat(as("admin")
                                .get(path)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                        .as(path)
                        .doesNotContain(secret)
                        .doesNotContainPattern(TOKEN);
            }
            runsOf(workflow)
                    .getList("id")
                    .forEach(id -> assertThat(run(((Number) id).longValue()).prettify())
                            .doesNotContain(secret)
                            .doesNotContainPattern(TOKEN));
            WholeDatabase rows = new WholeDatabase(database);
            assertThat(rows.tablesWith(account.clientId())).contains("pxc.integrations");
            assertThat(rows.tablesWith(secret)).isEmpty();
            assertThat(rows.tablesWith(TOKEN)).isEmpty();
        }
    }

    @Test
    void point_10_ids_of_another_organisation_are_not_found() {
        long integration = connect(Map.of());
        long workflow = workflow(List.of(log("x")));
        long keyResult = keyResult("k");
        UUID stranger = UUID.randomUUID();

        for (String path : List.of(
                "/api/integrations/" + integration,
                "/api/agents/workflows/" + workflow,
                "/api/strategy/key-results/" + keyResult)) {
            problem(in(stranger, "admin").get(path), 404, "not-found");
            problem(in(stranger, "admin").body("{}").put(path), 404, "not-found");
        }
        problem(
                in(stranger, "admin")
                        .body(Map.of(
                                "name", "Theirs",
                                "triggerType", "manual",
                                "workflowDefinition", List.of(set(keyResult, 1))))
                        .post("/api/agents/workflows"),
                400,
                "invalid-request");
    }

    @Test
    void point_10_body_of_an_execution_overrides_nothing() {
        long workflow = workflow(List.of(log("{{organizationId}} {{triggerSource}}")));
        UUID other = UUID.randomUUID();

        long runId = admin().body(Map.of("organizationId", other, "triggerSource", "schedule", "userId", 7))
                .post("/api/agents/workflows/" + workflow + "/execute")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("runId");

        assertThat(ended(runId).getString("resultData.step1Output.message")).isEqualTo(organization + " manual");
        problem(
                admin().body(Map.of("title", "k", "organizationId", other)).post("/api/strategy/key-results"),
                400,
                "invalid-request");
    }

    @Test
    void point_14_second_import_of_the_catalogue_keeps_ids_and_counters() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/import-catalog");
        List<Integer> ids = shown("/api/integrations/pxc/actions").getList("id");
        completed(List.of(action(id, "authenticate_pxc", Map.of(), "token")));

        as("operator").post("/api/integrations/pxc/import-catalog").then().body("actionsImported", is(3));

        as("viewer")
                .get("/api/integrations/pxc/actions")
                .then()
                .body("id", is(ids))
                .body("usageCount", contains(1, 0, 0));
    }

    private Response importing(Map<String, String> body) {
        return as("admin").body(body).post("/api/integrations/import-legacy");
    }

    private static Map<String, String> old(String ciphertext) {
        return Map.of("platformType", "pxc", "name", "Old", "ciphertext", ciphertext);
    }

    @Test
    void point_15_values_of_the_former_platform_are_taken_over() {
        importing(old(LegacyVectors.WITH_KEY))
                .then()
                .statusCode(201)
                .body("credentials.client_id", is("demo-client"))
                .body("credentials.billing_account_id", is("12345678"));

        importing(Map.of(
                        "platformType", "pxc",
                        "name", "Old",
                        "ciphertext", LegacyVectors.WITHOUT_KEY,
                        "keyText", "undefined"))
                .then()
                .statusCode(200)
                .body("credentials.hasClientSecret", is(true));
    }

    static List<String> unreadable() {
        String key = PxcSimulatorTestResource.LEGACY_KEY_TEXT;
        return List.of(
                LegacyVectors.WITHOUT_KEY,
                LegacyVectors.encrypted("wrong key", "{}"),
                LegacyVectors.WITH_KEY.replace(":", ""),
                LegacyVectors.WITH_KEY + ":00",
                LegacyVectors.encrypted(key, "valid padding, but no JSON"),
                LegacyVectors.encrypted(key, "{\"client_id\":\"only\"}"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void point_15_wrong_key_format_or_content_gives_one_answer_and_no_integration(String ciphertext) {
        problem(importing(old(ciphertext)), 422, "unprocessable")
                .body("detail", is("The former platform's credential cannot be read."));

        as("viewer").get("/api/integrations").then().body("", hasSize(0));
    }

    @Test
    void point_16_page_is_filled_from_what_is_stored_and_a_blank_secret_keeps_the_old_one() {
        int id = as("admin")
                .body(integration("  PXC  ").replace(account.clientId(), "  " + account.clientId() + " "))
                .post("/api/integrations")
                .path("id");

        admin().body(integration("PXC", " ")).post("/api/integrations").then().statusCode(200);

        as("viewer")
                .get("/api/integrations/" + id)
                .then()
                .body("name", is("PXC"))
                .body("credentials.client_id", is(account.clientId()))
                .body("credentials.billing_account_id", is(billingAccount()))
                .body("credentials.hasClientSecret", is(true))
                .body("credentials", not(hasKey("client_secret")));
        as("operator").post("/api/integrations/" + id + "/test").then().body("success", is(true));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void point_16_credential_of_another_length_is_refused_by_name(int length) {
        problem(admin().body(integration("PXC", "x".repeat(length))).post("/api/integrations"), 400, "invalid-request")
                .body("errors.path", contains("credentials.client_secret"));
    }

    @Test
    void point_16_result_of_a_test_is_there_again_when_the_page_is_loaded() {
        int id = admin().body(integration("PXC", "wrong"))
                .post("/api/integrations")
                .path("id");
        as("operator").post("/api/integrations/" + id + "/test");

        Response page = as("viewer").get("/api/integrations/" + id);

        page.then()
                .body("connectionStatus", is("needs_reauth"))
                .body("testResult.success", is(false))
                .body("testResult.message", notNullValue())
                .body("lastTestedAt", containsString("T"));
    }
}
