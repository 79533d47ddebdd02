package io.orgsync.pxc.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.orgsync.pxc.testing.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class IntegrationTest extends RestTest {

    private Response save(String body) {
        return as("admin").body(body).post("/api/integrations");
    }

    private Response patch(int id, String body) {
        return as("admin").body(body).patch("/api/integrations/" + id);
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

    @Test
    void changing_only_the_name_keeps_the_status() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/test").then().statusCode(200);

        patch(id, "{\"name\":\"Other\",\"connectionConfig\":{\"pageSize\":10}}")
                .then()
                .statusCode(200)
                .body("name", is("Other"))
                .body("connectionStatus", is("connected"));
    }

    @Test
    void changed_credentials_are_untested() {
        int id = connected();
        as("operator").post("/api/integrations/pxc/test").then().statusCode(200);

        patch(id, "{\"credentials\":{\"client_id\":\"other\"}}")
                .then()
                .statusCode(200)
                .body("connectionStatus", is("configured"))
                .body("credentials.client_id", is("other"));
    }

    @Test
    void put_takes_what_get_gave() {
        int id = connected();
        String shown = as("viewer").get("/api/integrations/" + id).asString();

        as("admin")
                .body(shown)
                .put("/api/integrations/" + id)
                .then()
                .statusCode(200)
                .body("connectionStatus", is("configured"));
    }

    @Test
    void put_replaces_the_configuration_and_patch_adds_to_it() {
        int id = connected();
        patch(id, "{\"connectionConfig\":{\"timezone\":\"Europe/Paris\"}}");

        patch(id, "{\"connectionConfig\":{\"newBuild\":\"narrow\"}}")
                .then()
                .body("connectionConfig", is(Map.of("timezone", "Europe/Paris", "newBuild", "narrow")));
        as("admin")
                .body("{\"connectionConfig\":{\"states\":[\"held\"]}}")
                .put("/api/integrations/" + id)
                .then()
                .body("connectionConfig", is(Map.of("states", List.of("held"))));
    }

    @Test
    void integration_can_be_switched_off() {
        patch(connected(), "{\"isEnabled\":false}").then().statusCode(200).body("isEnabled", is(false));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"timezone\":\"Europe/Atlantis\"} | connectionConfig.timezone",
                "{\"timezone\":5} | connectionConfig.timezone",
                "{\"requestsPerMinute\":-1} | connectionConfig.requestsPerMinute",
                "{\"requestsPerMinute\":100001} | connectionConfig.requestsPerMinute",
                "{\"pageSize\":0} | connectionConfig.pageSize",
                "{\"pageSize\":1001} | connectionConfig.pageSize",
                "{\"pageSize\":\"10\"} | connectionConfig.pageSize",
                "{\"states\":[]} | connectionConfig.states",
                "{\"states\":[\"held\",\"\"]} | connectionConfig.states[1]",
                "{\"states\":[5]} | connectionConfig.states[0]",
                "{\"tokenMethod\":\"PUT\"} | connectionConfig.tokenMethod",
                "{\"sinceParameter\":\"since\"} | connectionConfig.sinceParameter",
                "{\"newBuild\":\"huge\"} | connectionConfig.newBuild",
                "{\"colour\":\"red\"} | connectionConfig.colour"
            })
    void refused_setting_is_named(String config, String path) {
        problem(patch(connected(), "{\"connectionConfig\":" + config + "}"), 400, "invalid-request")
                .body("errors.path", contains(path));
    }

    @ParameterizedTest
    @CsvSource({"colour", "isEnabled", "metadata", "id"})
    void unknown_member_of_a_new_integration_is_refused(String member) {
        String body = integration("n").replace("\"name\"", "\"" + member + "\":1,\"name\"");

        problem(save(body), 400, "invalid-request").body("errors.path", contains(member));
    }

    @Test
    void metadata_is_merged_by_member() {
        int id = connected();
        as("admin").body("{\"a\":{\"x\":1},\"b\":2}").patch("/api/integrations/" + id + "/metadata");

        as("admin")
                .body("{\"a\":{\"y\":1}}")
                .patch("/api/integrations/" + id + "/metadata")
                .then()
                .statusCode(200)
                .body("success", is(true))
                .body("metadata", is(Map.of("a", Map.of("y", 1), "b", 2)));
        shown(id).body("metadata.b", is(2));
    }

    @Test
    void metadata_must_be_an_object() {
        problem(
                as("admin").body("[1]").patch("/api/integrations/" + connected() + "/metadata"),
                400,
                "invalid-request");
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
    void character_that_postgres_cannot_hold_is_refused() {
        problem(save(integration("a\\u0000b")), 400, "invalid-request");
        problem(
                as("admin").body("{\"a\":\"\\u0000\"}").patch("/api/integrations/" + connected() + "/metadata"),
                400,
                "invalid-request");
    }

    @Test
    void lists_are_bounded() {
        problem(as("viewer").get("/api/integrations?limit=101"), 400, "invalid-request")
                .body("errors.path", hasItem("limit"));
    }
}
