package io.orgsync.pxc.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.devkit.pxc.Calls;
import io.orgsync.devkit.pxc.Endpoint;
import io.orgsync.devkit.pxc.Fault;
import io.orgsync.devkit.pxc.LoggedRequest;
import io.orgsync.pxc.testing.RestTest;
import io.orgsync.pxc.testing.StoredOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectionTestTest extends RestTest {

    private Response test(int id) {
        return as("operator").post("/api/integrations/" + id + "/test");
    }

    private ValidatableResponse shown(int id) {
        return as("viewer").get("/api/integrations/" + id).then();
    }

    private long calls(Endpoint endpoint) {
        return pxc.requests(endpoint).stream()
                .filter(request -> request.account().equals(account.clientId()))
                .count();
    }

    @Test
    void good_credentials_connect_with_one_token_and_one_list_of_one_order() {
        int id = connected();

        test(id).then()
                .statusCode(200)
                .body("success", is(true))
                .body("status", is("connected"))
                .body("connectionStatus", is("connected"))
                .body("message", notNullValue())
                .body("error", nullValue())
                .body("testedAt", notNullValue());

        assertThat(calls(Endpoint.TOKEN)).isEqualTo(1);
        LoggedRequest list = pxc.requests(Endpoint.LIST).get(0);
        assertThat(calls(Endpoint.LIST)).isEqualTo(1);
        assertThat(list.parameter("limit")).isEqualTo("1");
        assertThat(list.parameter("billingAccount.id")).isEqualTo(billingAccount());
        shown(id)
                .body("connectionStatus", is("connected"))
                .body("lastTestedAt", notNullValue())
                .body("testResult.success", is(true));
    }

    @Test
    void wrong_secret_needs_new_credentials() {
        int id = as("admin")
                .body(integration("PXC", "wrong"))
                .post("/api/integrations")
                .path("id");

        test(id).then()
                .statusCode(200)
                .body("success", is(false))
                .body("connectionStatus", is("needs_reauth"))
                .body("error", notNullValue())
                .body(not(containsString("wrong")));

        assertThat(pxc.requests(Endpoint.TOKEN)).hasSize(1);
        shown(id).body("connectionStatus", is("needs_reauth")).body("testResult.success", is(false));
    }

    @Test
    void refused_token_is_not_tried_again() {
        int id = connected();
        pxc.inject(Calls.list().of(account.clientId()), Fault.tokensExpire());

        test(id).then().statusCode(200).body("connectionStatus", is("needs_reauth"));

        assertThat(calls(Endpoint.TOKEN)).isEqualTo(1);
        assertThat(pxc.requests(Endpoint.LIST)).hasSize(1);
    }

    @Test
    void trouble_upstream_is_an_error_and_not_tried_again() {
        int id = connected();
        pxc.inject(Calls.list().of(account.clientId()).forever(), Fault.status(503));

        test(id).then()
                .statusCode(200)
                .body("success", is(false))
                .body("connectionStatus", is("error"))
                .body("message", not(containsString("simulator")));

        assertThat(calls(Endpoint.LIST)).isEqualTo(1);
    }

    @Test
    void page_of_a_proxy_is_an_error() {
        int id = connected();
        pxc.inject(Calls.list().of(account.clientId()), Fault.html());

        test(id).then().statusCode(200).body("connectionStatus", is("error"));
    }

    @Test
    void test_leaves_a_row_in_the_audit_trail() {
        int id = connected();
        test(id);

        as("viewer")
                .get("/api/integrations/" + id + "/activities")
                .then()
                .body("[0].description", is("Tested pxc connection: connected"))
                .body("[0].actionType", is("status_change"))
                .body("[0].entityType", is("integration"));
    }

    @Test
    void result_says_nothing_of_credentials_that_were_changed_meanwhile() throws InterruptedException {
        int id = connected();
        pxc.inject(Calls.list().of(account.clientId()), Fault.gate("slow-" + id));
        var test = CompletableFuture.supplyAsync(() -> test(id));
        assertThat(pxc.awaitRequests(Endpoint.LIST, 1, Duration.ofSeconds(10))).isTrue();

        as("admin")
                .body(integration("PXC", "another-secret"))
                .post("/api/integrations")
                .then()
                .statusCode(200);
        pxc.gate("slow-" + id).release();

        test.join().then().statusCode(200).body("success", is(true));
        shown(id).body("connectionStatus", is("configured"));
    }

    @Test
    void silent_upstream_ends_the_test_in_time() {
        int id = connected();
        pxc.inject(Calls.list().of(account.clientId()), Fault.hang());

        test(id).then()
                .statusCode(200)
                .body("connectionStatus", is("error"))
                .body("message", containsString("timed out"));
    }

    @Test
    void integration_whose_credentials_are_gone_is_409() {
        int id = connected();
        new StoredOrders(database, organization)
                .execute("update pxc.integrations set client_secret = null where organization_id = ?");

        problem(test(id), 409, "conflict");
    }

    @Test
    void unknown_integration_is_404() {
        problem(as("operator").post("/api/integrations/pxc/test"), 404, "not-found");
    }
}
