package io.orgsync.pxc.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Creating an integration, and saving it again. */
@QuarkusTest
class IntegrationSaveTest extends RestTest {

    private Response save(String body) {
        return as("admin").body(body).post("/api/integrations");
    }

    private ValidatableResponse shown(int id) {
        return as("viewer").get("/api/integrations/" + id).then().statusCode(200);
    }

    @Test
    void first_save_creates_and_shows_everything_but_the_secret() {
        save(integration("  PXC  "))
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/integrations/"))
                .body("platformType", is("pxc"))
                .body("organizationId", is(organization.toString()))
                .body("name", is("PXC"))
                .body("connectionStatus", is("configured"))
                .body("isEnabled", is(true))
                .body("hasCredentials", is(true))
                .body("credentials.client_id", is(account.clientId()))
                .body("credentials.billing_account_id", is(billingAccount()))
                .body("credentials.hasClientSecret", is(true))
                .body("catalogImported", is(false))
                .body("connectionConfig", anEmptyMap())
                .body("metadata", anEmptyMap())
                .body(not(containsString(account.clientSecret())));
    }

    @Test
    void second_save_updates_the_same_integration() {
        int id = connected();

        save(integration("Other")).then().statusCode(200).body("id", is(id)).body("name", is("Other"));

        as("viewer").get("/api/integrations").then().body("", hasSize(1)).header("X-Total-Count", "1");
    }

    @Test
    void answer_of_a_save_is_what_a_read_gives() {
        Response saved = save(integration("PXC"));

        assertThat(shown(saved.path("id")).extract().asString()).isEqualTo(saved.asString());
    }

    @Test
    void integration_is_found_by_platform_type_too() {
        int id = connected();

        as("viewer").get("/api/integrations/pxc").then().statusCode(200).body("id", is(id));
    }

    @Test
    void concurrent_first_saves_make_one_integration() {
        List<CompletableFuture<Response>> saves = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> save(integration("PXC"))))
                .limit(6)
                .toList();

        List<Integer> statuses = saves.stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        as("viewer").get("/api/integrations").then().body("", hasSize(1));
    }

    @Test
    void new_integration_needs_all_three_credentials() {
        problem(
                        save("{\"platformType\":\"pxc\",\"name\":\"n\",\"credentials\":{\"client_secret\":\" \"}}"),
                        400,
                        "invalid-request")
                .body(
                        "errors.path",
                        contains(
                                "credentials.client_id",
                                "credentials.client_secret",
                                "credentials.billing_account_id"));
    }

    @Test
    void credential_above_255_characters_is_refused_without_being_told() {
        String secret = "x".repeat(256);

        problem(save(integration("n", secret)), 400, "invalid-request")
                .body("errors.path", contains("credentials.client_secret"))
                .body(not(containsString(secret)));
    }

    @Test
    void other_platform_is_refused() {
        problem(save(integration("n").replace("\"pxc\"", "\"splynx\"")), 400, "invalid-request")
                .body("errors.path", contains("platformType"));
    }

    @Test
    void blank_secret_keeps_the_stored_one() {
        int id = connected();

        save(integration("PXC", " ")).then().statusCode(200).body("credentials.hasClientSecret", is(true));

        as("operator").post("/api/integrations/" + id + "/test").then().body("success", is(true));
    }

    @ParameterizedTest
    @CsvSource({"colour", "isEnabled", "metadata", "id"})
    void unknown_member_of_a_new_integration_is_refused(String member) {
        String body = integration("n").replace("\"name\"", "\"" + member + "\":1,\"name\"");

        problem(save(body), 400, "invalid-request").body("errors.path", contains(member));
    }

    @Test
    void character_that_postgres_cannot_hold_is_refused() {
        problem(save(integration("a\\u0000b")), 400, "invalid-request");
        problem(
                as("admin").body("{\"a\":\"\\u0000\"}").patch("/api/integrations/" + connected() + "/metadata"),
                400,
                "invalid-request");
    }

    @Test
    void absent_secret_keeps_the_stored_one() {
        int id = connected();
        String withoutSecret = integration("PXC").replaceAll("\"client_secret\":\"[^\"]*\",", "");

        save(withoutSecret).then().statusCode(200).body("credentials.hasClientSecret", is(true));

        as("operator").post("/api/integrations/" + id + "/test").then().body("success", is(true));
    }

    @Test
    void saved_credentials_are_trimmed() {
        save(integration("PXC", "  " + account.clientSecret() + " ")).then().statusCode(201);

        as("operator").post("/api/integrations/pxc/test").then().body("success", is(true));
    }

    @Test
    void status_that_a_page_sends_is_ignored() {
        save(integration("PXC").replace("inactive", "connected"))
                .then()
                .statusCode(201)
                .body("connectionStatus", is("configured"));
    }

    @Test
    void blank_name_is_refused() {
        problem(save(integration("   ")), 400, "invalid-request").body("errors.path", contains("name"));
    }
}
