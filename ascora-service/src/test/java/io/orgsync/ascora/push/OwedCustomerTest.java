package io.orgsync.ascora.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.orgsync.devkit.ascora.Switch.RefusedKey;
import io.orgsync.devkit.process.FreePort;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Customers that Ascora has not got yet, and those that a person decides about. */
@QuarkusTest
class OwedCustomerTest extends CustomerCreateTestCase {

    @Test
    void unreachable_ascora_is_answered_at_once_with_what_is_owed_and_gets_it_later() {
        String address = ascora.baseUrl();
        pointTo("http://127.0.0.1:" + FreePort.any());

        create(MIA)
                .then()
                .statusCode(202)
                .body("success", is(true))
                .body("data.state", is("pending"))
                .body("data.outboxId", notNullValue())
                .body("data.ascoraCustomerId", nullValue())
                .body("data.syncStatus", is("pending"));
        assertThat(outbox().getString("outbox[0].errorClass")).isEqualTo("connection_failed");

        pointTo(address);
        awaitState("done");
        assertOneCustomer();
    }

    @Test
    void writes_about_one_customer_are_listed_alone() {
        pointTo("http://127.0.0.1:" + FreePort.any());
        String mia = create(MIA).then().statusCode(202).extract().path("data.id");
        create(Map.of("lastName", "Second")).then().statusCode(202);

        assertThat(data("/outbox?resourceId=" + mia).getList("outbox.resourceId"))
                .containsExactly(mia);
        assertThat(data("/outbox?state=done&resourceId=" + mia).getInt("total")).isZero();
        problem(as("viewer").get(path("/outbox?resourceId=mia")), 400, "invalid-request")
                .body("errors[0].path", is("resourceId"));
    }

    private void pointTo(String address) {
        stored().execute("update ascora.ascora_integrations set api_url = '" + address + "' where organization_id = ?");
    }

    @ParameterizedTest
    @EnumSource(RefusedKey.class)
    void refused_key_keeps_the_write_until_there_is_another_one(RefusedKey way) {
        String another = "another-" + organization;
        ascora.behave(behaviour -> behaviour.refusedKey(way));
        ascora.register(AscoraTenant.of(tenant.companyCode(), another));

        create(MIA).then().statusCode(202).body("data.state", is("pending"));
        create(Map.of("lastName", "Second")).then().statusCode(202).body("data.state", is("pending"));

        assertThat(data("/sync/status").getString("connectionStatus")).isEqualTo("needs_reauth");
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(1);
        connect(another).then().statusCode(201);
        awaitNothingOwed();
        assertThat(customersInAscora())
                .extracting(SimulatedCustomer::name)
                .containsExactlyInAnyOrder("Mia Tran", "Second");
    }

    @Test
    void changed_account_and_a_disconnected_one_get_nothing() {
        stored().execute("update ascora.ascora_integrations set account_changed = true where organization_id = ?");

        create(MIA).then().statusCode(202).body("data.state", is("pending"));

        as("admin").post(path("/disconnect")).then().statusCode(200);
        stored().execute("update ascora.ascora_integrations set account_changed = false where organization_id = ?");
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).isEmpty();
        connected();
        awaitState("done");
        assertOneCustomer();
    }

    @Test
    void sender_that_dies_between_send_and_commit_is_followed_by_one_that_looks_first() throws Exception {
        String gate = "save-" + organization;
        whenSaving(Fault.gate(gate));
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> create(MIA));
        assertThat(ascora.gate(gate).awaitReached(Duration.ofSeconds(20))).isTrue();

        takeTheLeaseAway();

        assertThat(answer.get().statusCode()).isEqualTo(201);
        ascora.gate(gate).release();
        assertOneCustomer();
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(1);
        assertThat(data("/logs?syncType=customer_create").getInt("total")).isEqualTo(1);
    }

    @Test
    void customer_that_a_pull_saw_first_becomes_the_row_that_its_caller_knows() throws Exception {
        String gate = "save-" + organization;
        whenSaving(Fault.gate(gate));
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> create(MIA));
        assertThat(ascora.gate(gate).awaitReached(Duration.ofSeconds(20))).isTrue();

        as("operator").post(path("/sync/manual?resources=customers"));
        ascora.gate(gate).release();

        assertThat(answer.get().statusCode()).isEqualTo(201);
        assertOneCustomer();
        assertThat(data("/customers").getString("customers[0].id"))
                .isEqualTo(answer.get().jsonPath().getString("data.id"));
    }

    @Test
    void several_customers_that_may_be_it_wait_for_a_person_who_names_the_right_one() {
        String stranger = UUID.randomUUID().toString();
        ascora.books(tenant.companyCode())
                .customers()
                .put(SimulatedCustomer.of(stranger, "Other")
                        .edited(customer -> customer.put("emailAddress", "MIA@example.test")));
        whenSaving(Fault.resetAfter());

        create(MIA).then().statusCode(202).body("data.state", is("unknown")).body("message", containsString("confirm"));

        long write = newestWrite();
        assertThat(data("/outbox?state=unknown").getInt("total")).isEqualTo(1);
        String mine = customersInAscora().get(1).id().orElseThrow();
        problem(
                as("viewer").body(Map.of("upstreamId", mine)).post(path("/outbox/" + write + "/confirm")),
                403,
                "forbidden");
        problem(as("operator").body(Map.of()).post(path("/outbox/" + write + "/confirm")), 400, "invalid-request");
        problem(
                as("operator")
                        .body(Map.of("upstreamId", UUID.randomUUID().toString()))
                        .post(path("/outbox/" + write + "/confirm")),
                400,
                "invalid-request");
        as("operator")
                .body(Map.of("upstreamId", mine))
                .post(path("/outbox/" + write + "/confirm"))
                .then()
                .statusCode(200)
                .body("data.state", is("done"))
                .body("data.upstreamId", is(mine));
        assertThat(data("/customers").getList("customers.ascoraCustomerId")).containsExactly(mine);
        problem(as("operator").post(path("/outbox/" + write + "/void")), 409, "conflict");
        problem(as("operator").post(path("/outbox/" + write + "/retry")), 409, "conflict");
    }

    @Test
    void write_that_is_given_up_takes_its_row_along() {
        ascora.books(tenant.companyCode())
                .customers()
                .put(SimulatedCustomer.of(UUID.randomUUID().toString(), "Other")
                        .edited(customer -> customer.put("emailAddress", "mia@example.test")));
        whenSaving(Fault.resetBefore());
        create(MIA).then().statusCode(202).body("data.state", is("unknown"));

        as("operator")
                .post(path("/outbox/" + newestWrite() + "/void"))
                .then()
                .statusCode(200)
                .body("data.state", is("void"));

        assertThat(data("/customers").getInt("total")).isZero();
        assertThat(List.copyOf(customersInAscora())).hasSize(1);
    }

    @Test
    void writes_of_another_organisation_are_unknown() {
        create(MIA).then().statusCode(201);
        long write = newestWrite();
        UUID other = UUID.randomUUID();

        problem(as(other, "operator").post(path(other, "/outbox/" + write + "/void")), 404, "not-found");
        problem(as("operator").post(path("/outbox/x/void")), 404, "not-found");
        problem(as("viewer").get(path("/outbox?state=lost")), 400, "invalid-request");
        assertThat(as(other, "viewer").get(path(other, "/outbox")).jsonPath().getInt("data.total"))
                .isZero();
    }
}
