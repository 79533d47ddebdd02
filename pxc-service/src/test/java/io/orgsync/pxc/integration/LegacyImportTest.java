package io.orgsync.pxc.integration;

import static io.orgsync.pxc.testing.LegacyVectors.WITHOUT_KEY;
import static io.orgsync.pxc.testing.LegacyVectors.WITH_KEY;
import static io.orgsync.pxc.testing.LegacyVectors.encrypted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.orgsync.pxc.testing.PxcSimulatorTestResource;
import io.orgsync.pxc.testing.RestTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LegacyImportTest extends RestTest {

    private static final String KEY_TEXT = PxcSimulatorTestResource.LEGACY_KEY_TEXT;
    private static final String ONE_TEXT = "The former platform's credential cannot be read.";

    private Response importing(String ciphertext) {
        return importing(Map.of("platformType", "pxc", "name", "Old", "ciphertext", ciphertext));
    }

    private Response importing(Map<String, String> body) {
        return as("admin").body(body).post("/api/integrations/import-legacy");
    }

    private String ownCredentials() {
        return encrypted(KEY_TEXT, """
                {"client_id":"%s","client_secret":"%s","billing_account_id":"%s"}""".formatted(account.clientId(), account.clientSecret(), billingAccount()));
    }

    @Test
    void old_value_becomes_an_integration_that_was_not_tested_yet() {
        importing(WITH_KEY)
                .then()
                .statusCode(201)
                .body("name", is("Old"))
                .body("connectionStatus", is("configured"))
                .body("hasCredentials", is(true))
                .body("credentials.client_id", is("demo-client"))
                .body("credentials.billing_account_id", is("12345678"))
                .body("credentials.hasClientSecret", is(true))
                .body(not(containsString("demo-secret")));
    }

    @Test
    void value_encrypted_without_a_key_is_read_when_that_is_asked_for() {
        importing(Map.of("platformType", "pxc", "name", "Old", "ciphertext", WITHOUT_KEY, "keyText", "undefined"))
                .then()
                .statusCode(201)
                .body("credentials.client_id", is("demo-client"));
    }

    @Test
    void secret_is_encrypted_anew_and_works() {
        importing(ownCredentials()).then().statusCode(201);

        String stored = new StoredOrders(database, organization)
                .pairs("select client_id, client_secret from pxc.integrations where organization_id = ?")
                .get(account.clientId());
        assertThat(stored)
                .isNotBlank()
                .doesNotContain(account.clientSecret())
                .doesNotContain(ownCredentials().substring(33));
        as("operator").post("/api/integrations/pxc/test").then().body("success", is(true));
    }

    @Test
    void import_changes_the_integration_that_is_there_and_makes_it_untested() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/test").then().body("success", is(true));

        importing(WITH_KEY)
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("connectionStatus", is("configured"))
                .body("credentials.client_id", is("demo-client"));
    }

    @Test
    void import_leaves_a_row_in_the_audit_trail() {
        importing(WITH_KEY);
        importing(WITH_KEY);

        as("viewer")
                .get("/api/integrations/pxc/activities")
                .then()
                .body("actionType", contains("status_change", "creation"))
                .body(
                        "description",
                        contains(
                                "Updated pxc integration Old with the former platform's credentials",
                                "Created pxc integration Old with the former platform's credentials"))
                .body("[0].userName", is("Ann"));
    }

    static Stream<String> unreadable() {
        String rubbish = encrypted(KEY_TEXT, "this is no JSON");
        return Stream.of(
                WITHOUT_KEY,
                encrypted("another key", "{}"),
                rubbish,
                encrypted(KEY_TEXT, "[]"),
                encrypted(KEY_TEXT, "{\"client_id\":\"a\",\"client_secret\":\"b\"}"),
                encrypted(KEY_TEXT, "{\"client_id\":\"a\",\"client_secret\":\"\",\"billing_account_id\":\"c\"}"),
                encrypted(KEY_TEXT, "{\"client_id\":\"a\\nb\",\"client_secret\":\"b\",\"billing_account_id\":\"c\"}"),
                encrypted(
                        KEY_TEXT,
                        "{\"client_id\":\"" + "a".repeat(256)
                                + "\",\"client_secret\":\"b\",\"billing_account_id\":\"c\"}"),
                WITH_KEY.substring(0, WITH_KEY.length() - 2),
                WITH_KEY.replace(':', '.'),
                WITH_KEY + ":00",
                "not a ciphertext",
                ":",
                "a".repeat(64 * 1024));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatever_is_unreadable_gives_one_text(String ciphertext) {
        problem(importing(ciphertext), 422, "unprocessable")
                .body("detail", is(ONE_TEXT))
                .body("$", not(org.hamcrest.Matchers.hasKey("errors")));

        as("viewer").get("/api/integrations").then().body("", hasSize(0));
    }

    @Test
    void value_above_64_kB_is_refused_without_being_told() {
        problem(importing("a".repeat(64 * 1024 + 1)), 400, "invalid-request")
                .body("errors.path", contains("ciphertext"))
                .body(not(containsString("aaaa")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "legacy-demo-key", ""})
    void other_key_text_is_refused_without_being_told(String keyText) {
        problem(
                        importing(Map.of(
                                "platformType", "pxc", "name", "n", "ciphertext", WITHOUT_KEY, "keyText", keyText)),
                        400,
                        "invalid-request")
                .body("errors.path", contains("keyText"))
                .body(not(containsString("legacy-demo-key")));
    }

    @Test
    void unknown_member_and_other_platform_are_refused() {
        problem(
                        importing(Map.of("platformType", "pxc", "name", "n", "ciphertext", "a", "colour", "red")),
                        400,
                        "invalid-request")
                .body("errors.path", contains("colour"));
        problem(importing(Map.of("platformType", "xero", "name", "n", "ciphertext", "a")), 400, "invalid-request")
                .body("errors.path", contains("platformType"));
    }

    @Test
    void import_needs_an_admin() {
        problem(as("operator").body("{broken").post("/api/integrations/import-legacy"), 403, "forbidden");
    }
}
