package io.orgsync.ascora.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.orgsync.devkit.ascora.CommonFault;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.upstream.DeliveryMishap;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class CustomerCreateTest extends CustomerCreateTestCase {

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
}
