package io.orgsync.ascora.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class DoubtfulPaymentTest extends PaymentTestCase {

    private String doubtful(Fault fault) {
        whenPaying(fault);
        return pay(110).then()
                .statusCode(202)
                .body("data.state", is("unknown"))
                .extract()
                .path("data.id");
    }

    private Response decide(String payment, String decision) {
        return as("operator").post(path("/payments/" + payment + "/" + decision));
    }

    static Stream<Fault> doubtfulAfterProcessing() {
        return Stream.of(
                Fault.resetAfter(),
                Fault.cutTransfer(),
                Fault.statusAfterProcessing(500),
                Fault.truncatedJson(),
                Fault.emptyBody(),
                Fault.hang());
    }

    @ParameterizedTest
    @MethodSource("doubtfulAfterProcessing")
    void payment_without_a_usable_answer_is_sent_once_and_waits_for_a_person(Fault fault) {
        String payment = doubtful(fault);

        assertThat(requests(Endpoint.CREATE_PAYMENT)).hasSize(1);
        assertThat(paymentsInAscora()).hasSize(1);
        assertPayments("unknown");
        assertInvoice("0", "110", "unpaid");
        problem(pay(1), 422, "unprocessable");

        decide(payment, "confirm").then().statusCode(200).body("data.state", is("done"));

        assertInvoice("110", "0", "paid");
        assertThat(requests(Endpoint.CREATE_PAYMENT)).hasSize(1);
        problem(decide(payment, "confirm"), 409, "conflict");
        problem(decide(payment, "void"), 409, "conflict");
    }

    @Test
    void payment_that_never_arrived_is_given_up_by_a_person_and_can_be_recorded_anew() {
        String payment = doubtful(Fault.resetBefore());

        decide(payment, "void").then().statusCode(200).body("data.state", is("void"));

        assertThat(paymentsInAscora()).isEmpty();
        assertInvoice("0", "110", "unpaid");
        pay(110).then().statusCode(200);
        assertThat(paymentsInAscora()).hasSize(1);
        assertPayments("void", "done");
    }

    @Test
    void decisions_are_an_operators_and_about_payments_of_the_organisation() {
        String payment = doubtful(Fault.resetAfter());
        UUID other = UUID.randomUUID();

        problem(as("viewer").post(path("/payments/" + payment + "/confirm")), 403, "forbidden");
        problem(as("viewer").post(path("/payments/" + payment + "/void")), 403, "forbidden");
        problem(as(other, "operator").post(path(other, "/payments/" + payment + "/void")), 404, "not-found");
        problem(decide(UUID.randomUUID().toString(), "confirm"), 404, "not-found");
        problem(decide("7", "void"), 404, "not-found");
        assertPayments("unknown");
    }

    @Test
    void payment_of_an_invoice_that_was_fetched_is_found_by_its_receipt_number() {
        leaveFeed();
        whenPaying(Fault.resetAfter());

        pay(110).then().statusCode(200).body("data.state", is("done"));

        assertThat(requests(Endpoint.CREATE_PAYMENT)).hasSize(1);
        assertThat(paymentsInAscora()).hasSize(1);
        assertInvoice("110", "0", "paid");
        pulled();
        assertPayments("done");
        assertInvoice("110", "0", "paid");
    }

    @Test
    void payment_of_a_fetched_invoice_that_is_not_found_is_not_sent_again() {
        leaveFeed();

        doubtful(Fault.resetBefore());

        assertThat(requests(Endpoint.CREATE_PAYMENT)).hasSize(1);
        assertPayments("unknown");
    }

    @Test
    void feed_that_can_not_be_read_leaves_the_payment_to_a_person() {
        ascora.inject(
                Calls.to(Endpoint.PAYMENTS_TO_SEND).of(tenant.companyCode()).forever(), Fault.status(500));

        doubtful(Fault.resetAfter());

        assertThat(paymentsInAscora()).hasSize(1);
    }

    @Test
    void unknown_payment_that_a_pull_sees_is_done_and_counted_once() {
        doubtful(Fault.resetAfter());
        leaveFeed();

        pulled();

        assertPayments("done");
        assertInvoice("110", "0", "paid");
        assertThat(outbox().getList("outbox.state")).containsExactly("done");
        assertThat(data("/logs?syncType=payment&status=success").getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void sender_that_dies_between_send_and_commit_leaves_one_payment_to_a_person() throws Exception {
        String gate = "pay-" + organization;
        whenPaying(Fault.gate(gate));
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> pay(110));
        assertThat(ascora.gate(gate).awaitReached(Duration.ofSeconds(20))).isTrue();
        assertPayments("pending");

        takeTheLeaseAway();

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertPayments("unknown"));
        ascora.gate(gate).release();
        assertThat(answer.get().statusCode()).isEqualTo(202);
        assertThat(requests(Endpoint.CREATE_PAYMENT)).hasSize(1);
        assertThat(paymentsInAscora()).hasSize(1);
        assertInvoice("0", "110", "unpaid");
        decide(data("/payments").getString("payments[0].id"), "confirm").then().statusCode(200);
        assertInvoice("110", "0", "paid");
    }
}
