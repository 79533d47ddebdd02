package io.orgsync.ascora.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.ascora.CommonFault;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.SimulatedCustomer;
import io.orgsync.devkit.ascora.Switch.RefusedKey;
import io.orgsync.devkit.process.FreePort;
import io.orgsync.devkit.upstream.DeliveryMishap;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class CustomerCreateTest extends WriteTest {

    private void assertOneCustomer() {
        assertThat(customersInAscora()).hasSize(1);
        String id = customersInAscora().get(0).id().orElseThrow();
        assertThat(data("/customers").getList("customers.ascoraCustomerId")).containsExactly(id);
        assertThat(data("/customers").getList("customers.syncStatus")).containsExactly("synced");
        assertThat(outbox().getList("outbox.state")).containsExactly("done");
        assertThat(data("/logs?syncType=customer_create&status=success").getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void customer_is_created_in_ascora_and_mirrored_from_its_answer() {
        Map<String, Object> wanted = Map.ofEntries(
                Map.entry("firstName", "Mia"),
                Map.entry("lastName", " Tran "),
                Map.entry("companyName", "Harbour Cafe"),
                Map.entry("email", "mia@example.test"),
                Map.entry("phone", ""),
                Map.entry("mobile", "0400 000 000"),
                Map.entry("streetAddress", "1 Test St"),
                Map.entry("suburb", "Newtown"),
                Map.entry("state", "New South Wales"),
                Map.entry("postcode", "2042"),
                Map.entry("customerType", "Commercial"),
                Map.entry("taxId", "ABN 1"),
                Map.entry("notes", "rings twice"),
                Map.entry("customFields", Map.of("Report Id", "R-1")));

        create(wanted)
                .then()
                .statusCode(201)
                .body("success", is(true))
                .body("data.id", notNullValue())
                .body(
                        "data.ascoraCustomerId",
                        is(customersInAscora().get(0).id().orElseThrow()))
                .body("data.customerName", is("Harbour Cafe"))
                .body("data.lastName", is("Tran"))
                .body("data.state", is("New South Wales"))
                .body("data.customerType", is("Commercial"))
                .body("data.taxId", is("ABN 1"))
                .body("data.notes", is("rings twice"))
                .body("data.customFields.'Report Id'", is("R-1"))
                .body("data.syncStatus", is("synced"));

        assertOneCustomer();
        assertThat(customersInAscora().get(0).json().tree().path("streetLine1").asText())
                .isEqualTo("1 Test St");
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(1);
        assertThat(requests(Endpoint.SAVE_CUSTOMER).get(0).body()).doesNotContain("ABN 1", "rings twice");
        assertThat(
                        stored().texts(
                                        "select description from ascora.activities where organization_id = ? and entity_type = 'ascora_write'"))
                .containsExactly("Created a customer in Ascora");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|companyName",
                "{\"firstName\":\"  \"}|companyName",
                "{\"firstName\":\"Mia\",\"email\":\"mia\"}|email",
                "{\"firstName\":\"Mia\",\"wrong\":1}|wrong",
                "{\"firstName\":7}|firstName"
            })
    void unusable_customer_is_refused_with_the_member_named(String body, String path) {
        problem(as("operator").body(body).post(path("/customers")), 400, "invalid-request")
                .body("errors.path", hasItem(path));

        assertThat(outbox().getInt("total")).isZero();
    }

    @Test
    void viewers_create_nothing_and_nothing_is_created_without_a_connection() {
        problem(as("viewer").body(MIA).post(path("/customers")), 403, "forbidden");
        as("admin").post(path("/disconnect")).then().statusCode(200);

        problem(create(MIA), 409, "conflict");
    }

    static Stream<Fault> doubtfulAfterProcessing() {
        return Stream.of(
                Fault.resetAfter(),
                Fault.cutTransfer(),
                Fault.statusAfterProcessing(500),
                Fault.statusAfterProcessing(408),
                Fault.truncatedJson(),
                Fault.emptyBody(),
                Fault.hang());
    }

    @ParameterizedTest
    @MethodSource("doubtfulAfterProcessing")
    void customer_that_was_created_without_a_usable_answer_is_found_and_not_created_again(Fault fault) {
        whenSaving(fault);

        create(MIA).then().statusCode(201).body("data.email", is("mia@example.test"));

        assertOneCustomer();
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(1);
    }

    static Stream<Fault> doubtfulBeforeProcessing() {
        return Stream.of(
                Fault.resetBefore(),
                Fault.status(503),
                Fault.html(200),
                Fault.redirect("https://elsewhere.example/"),
                new CommonFault(new DeliveryMishap.Hang(), false));
    }

    @ParameterizedTest
    @MethodSource("doubtfulBeforeProcessing")
    void customer_that_was_not_created_is_looked_for_twice_and_sent_again(Fault fault) {
        whenSaving(fault);

        create(MIA).then().statusCode(201);

        assertOneCustomer();
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(2);
        assertThat(requests(Endpoint.CUSTOMERS)).hasSize(2);
    }

    @Test
    void customer_without_e_mail_is_found_by_its_phone_number() {
        whenSaving(Fault.resetAfter());

        create(Map.of("lastName", "Tran", "mobile", "0400 111 222")).then().statusCode(201);

        assertOneCustomer();
        assertThat(requests(Endpoint.CUSTOMERS).get(0).parameter("PhoneNumber")).isEqualTo("0400 111 222");
    }

    static Stream<Fault> rateLimits() {
        return Stream.of(
                Fault.rateLimited(),
                Fault.rateLimited(Duration.ofSeconds(1)),
                Fault.rateLimited(Instant.now().plusSeconds(2)));
    }

    @ParameterizedTest
    @MethodSource("rateLimits")
    void rate_limited_write_is_sent_again_without_a_search(Fault fault) {
        whenSaving(fault);

        create(MIA).then().statusCode(201);

        assertOneCustomer();
        assertThat(requests(Endpoint.SAVE_CUSTOMER)).hasSize(2);
        assertThat(requests(Endpoint.CUSTOMERS)).isEmpty();
    }

    @Test
    void trouble_that_lasts_fails_the_write_after_several_searches_in_vain() {
        for (int i = 0; i < 5; i++) {
            whenSaving(Fault.status(500));
        }

        problem(create(MIA), 502, "upstream-failed");

        assertThat(customersInAscora()).isEmpty();
        assertThat(outbox().getList("outbox.state")).containsExactly("failed");
        assertThat(data("/customers").getInt("total")).isZero();
        assertThat(data("/logs?status=failed&resourceType=customer").getString("logs[0].errorClass"))
                .isEqualTo("overloaded");
    }

    @Test
    void refusal_is_told_cleaned_leaves_no_row_and_can_be_sent_again() {
        whenSaving(Fault.refusal("<b>No</b>\n" + tenant.key() + " must not be shown"));

        problem(create(MIA), 422, "upstream-refused").body("detail", is("No *** must not be shown"));

        assertThat(data("/customers").getInt("total")).isZero();
        assertThat(outbox().getString("outbox[0].state")).isEqualTo("failed");
        assertThat(outbox().getString("outbox[0].errorMessage")).isEqualTo("No *** must not be shown");
        assertThat(data("/logs?status=failed&syncType=customer_create").getInt("total"))
                .isEqualTo(1);
        as("operator")
                .post(path("/outbox/" + newestWrite() + "/retry"))
                .then()
                .statusCode(200)
                .body("data.state", is("done"));
        assertOneCustomer();
    }

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
