package io.orgsync.ascora.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.ascora.testing.ServiceTest;
import io.orgsync.ascora.testing.StoredRows;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConnectionTest extends ServiceTest {

    private StoredRows stored() {
        return new StoredRows(database, organization);
    }

    private Response test(Map<String, String> body) {
        return as("operator").body(body).post(path("/test"));
    }

    @Test
    void status_before_connecting_is_404_that_says_so_in_its_data() {
        problem(as("viewer").get(path("/status")), 404, "not-found")
                .body("data.connected", is(false))
                .body("message", is("Ascora is not connected."));
    }

    @Test
    void status_has_what_the_shipped_dashboard_reads() {
        String id = connected();

        as("viewer")
                .get(path("/status"))
                .then()
                .statusCode(200)
                .body("success", is(true))
                .body("data.connected", is(true))
                .body("data.integrationId", is(id))
                .body("data.apiUrl", is(ascora.baseUrl()))
                .body("data.companyCode", is(tenant.companyCode()))
                .body("data.connectionStatus", is("connected"))
                .body("data.syncStatus", is("idle"))
                .body("data.lastSync", nullValue())
                .body("data.stalled", is(false))
                .body("data.syncSettings.syncJobs", is(true))
                .body("data.statistics", is(Map.of("totalCustomers", 0, "totalJobs", 0, "totalInvoices", 0)));
    }

    @Test
    void disconnect_erases_the_key_and_stops_the_schedule() {
        connected();
        as("admin").body(Map.of("autoSync", true)).put(path("/settings")).then().statusCode(200);

        as("admin").post(path("/disconnect")).then().statusCode(200).body("success", is(true));

        assertThat(stored().texts("select api_token from ascora.ascora_integrations where organization_id = ?"))
                .containsOnlyNulls();
        assertThat(stored().texts("select is_active::text from ascora.ascora_sync_schedules where organization_id = ?"))
                .containsExactly("false");
        assertThat(stored().texts("select schedule_id::text from ascora.dispatch_schedules where organization_id = ?"))
                .isEmpty();
        problem(as("viewer").get(path("/status")), 404, "not-found");
        problem(as("viewer").get(path("/settings")), 409, "conflict");
        problem(as("admin").body("{}").put(path("/settings")), 409, "conflict");
        problem(as("operator").post(path("/test")), 409, "conflict");
    }

    @Test
    void disconnect_without_a_connection_is_200_too() {
        as("admin").post(path("/disconnect")).then().statusCode(200).body("success", is(true));
    }

    @Test
    void test_tries_given_credentials_without_saving_them() {
        test(Map.of("apiToken", tenant.key(), "companyCode", "c"))
                .then()
                .statusCode(200)
                .body("success", is(true))
                .body("data.connected", is(true));
        problem(test(Map.of("apiToken", "wrong")), 502, "upstream-unauthorized");

        problem(as("viewer").get(path("/status")), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"apiToken\":\" \"}", "{\"apiToken\":null}"})
    void test_without_a_key_tries_the_stored_one(String body) {
        connected();

        as("operator").body(body).post(path("/test")).then().statusCode(200).body("data.connected", is(true));
    }

    @Test
    void refused_stored_key_needs_a_new_one_until_it_is_taken_again() {
        connected();
        ascora.inject(Calls.customers().of(tenant.companyCode()), Fault.status(401));

        problem(as("operator").post(path("/test")), 502, "upstream-unauthorized");
        as("viewer")
                .get(path("/status"))
                .then()
                .body("data.connectionStatus", is("needs_reauth"))
                .body("data.syncStatus", is("error"));

        as("operator").post(path("/test")).then().statusCode(200);
        as("viewer").get(path("/status")).then().body("data.connectionStatus", is("connected"));
        assertThat(stored().texts("select description from ascora.activities where organization_id = ? order by id"))
                .containsExactly(
                        "Connected Ascora",
                        "Tested the Ascora connection: needs_reauth",
                        "Tested the Ascora connection: connected");
    }

    @Test
    void stored_key_is_not_sent_to_another_address() {
        connected();
        int calls = requests().size();

        problem(test(Map.of("apiUrl", ascora.baseUrl() + "/x")), 400, "invalid-request")
                .body("errors[0].path", is("apiToken"));

        assertThat(requests()).hasSize(calls);
    }

    @Test
    void key_that_cannot_be_decrypted_is_409() {
        connected();
        stored().execute("update ascora.ascora_integrations set api_token = 'v1:gone:AAAA' where organization_id = ?");

        problem(as("operator").post(path("/test")), 409, "conflict").body(not(containsString("gone")));
    }

    @Test
    void roles_are_checked_before_bodies() {
        problem(as("viewer").body("{broken").post(path("/test")), 403, "forbidden");
        problem(as("operator").post(path("/disconnect")), 403, "forbidden");
        problem(as("operator").body("{broken").put(path("/settings")), 403, "forbidden");
    }

    @Test
    void other_organisations_see_nothing_of_a_connection() {
        connected();
        UUID stranger = UUID.randomUUID();

        for (String read : List.of("/status", "/settings")) {
            problem(as(stranger, "admin").get(path(read)), 404, "not-found");
        }
        for (String command : List.of("/test", "/disconnect", "/connect")) {
            problem(as(stranger, "admin").post(path(command)), 404, "not-found");
        }
        problem(as(stranger, "admin").get(path(stranger, "/status")), 404, "not-found");
        problem(as(stranger, "admin").get(path(stranger, "/settings")), 409, "conflict");
    }

    @Test
    void two_organisations_may_use_the_same_address_and_key() {
        connected();
        UUID other = UUID.randomUUID();

        as(other, "admin")
                .body(Map.of("apiToken", tenant.key(), "companyCode", tenant.companyCode()))
                .post(path(other, "/connect"))
                .then()
                .statusCode(201);

        as("admin").post(path("/disconnect"));
        as(other, "viewer").get(path(other, "/status")).then().statusCode(200);
    }

    @Test
    void key_replaced_while_a_test_goes_on_is_not_judged_by_it() throws InterruptedException {
        connected();
        AscoraTenant next = AscoraTenant.of("next-" + tenant.companyCode(), "next-" + tenant.key());
        ascora.register(next);
        ascora.inject(Calls.customers().of(tenant.companyCode()).forever(), Fault.hang());
        var test = CompletableFuture.supplyAsync(() -> as("operator").post(path("/test")));
        assertThat(ascora.awaitRequests(Endpoint.CUSTOMERS, 2, Duration.ofSeconds(10)))
                .isTrue();

        connect(next.key()).then().statusCode(201);

        problem(test.join(), 504, "upstream-timeout");
        as("viewer").get(path("/status")).then().body("data.connectionStatus", is("connected"));
    }
}
