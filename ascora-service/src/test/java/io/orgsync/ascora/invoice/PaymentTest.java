package io.orgsync.ascora.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.SimulatedPayment;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PaymentTest extends PaymentTestCase {

    @Test
    void payment_is_recorded_in_ascora_by_a_receipt_number_of_our_own_and_counts_as_paid() {
        JsonPath payment = pay(Map.of(
                        "amount", 40.5,
                        "paymentMethod", "bank_transfer",
                        "paymentDate", "2026-03-10",
                        "reference", " TT-7 ",
                        "notes", "at the door",
                        "invoiceId", 7))
                .then()
                .statusCode(200)
                .body("success", is(true))
                .body("data.id", notNullValue())
                .body("data.state", is("done"))
                .body("data.invoiceNumber", is(NUMBER))
                .body("data.paymentMethod", is("bank_transfer"))
                .body("data.paymentDate", is("2026-03-10"))
                .body("data.reference", is("TT-7"))
                .body("data.receiptNumber", startsWith("OS-"))
                .body("data.recordedAt", notNullValue())
                .body("data.createdBy", is("Ann"))
                .extract()
                .jsonPath();

        assertThat(paymentsInAscora()).hasSize(1);
        SimulatedPayment recorded = paymentsInAscora().get(0);
        assertThat(recorded.invoiceNumber()).isEqualTo(NUMBER);
        assertThat(recorded.amount()).isEqualByComparingTo("40.50");
        assertThat(recorded.method()).isEqualTo("EFT");
        assertThat(recorded.date()).isEqualTo("2026-03-10");
        assertThat(recorded.comment()).isEqualTo("TT-7; at the door");
        assertThat(recorded.receiptNumber()).isEqualTo(payment.getString("data.receiptNumber"));
        assertInvoice("40.50", "69.50", "partial");
        assertThat(data("/invoices/" + NUMBER).getString("paymentMethod")).isEqualTo("bank_transfer");
        assertThat(data("/invoices/" + NUMBER).getString("paymentDate")).isEqualTo("2026-03-10");
        assertThat(data("/statistics").getFloat("invoices.paid")).isEqualTo(40.5f);
        assertThat(data("/logs?syncType=payment&status=success").getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void invoice_is_paid_when_nothing_is_outstanding() {
        pay(40.5).then().statusCode(200);

        pay(69.5).then().statusCode(200);

        assertInvoice("110", "0", "paid");
        assertThat(data("/invoices?status=paid").getInt("total")).isEqualTo(1);
        assertPayments("done", "done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|amount",
                "{\"amount\":null}|amount",
                "{\"amount\":0}|amount",
                "{\"amount\":-1}|amount",
                "{\"amount\":0.001}|amount",
                "{\"amount\":1.005}|amount",
                "{\"amount\":\"10\"}|amount",
                "{\"amount\":100000000000}|amount",
                "{\"amount\":1,\"paymentMethod\":\"other\"}|paymentMethod",
                "{\"amount\":1,\"paymentMethod\":\"a\\nb\"}|paymentMethod",
                "{\"amount\":1,\"paymentDate\":\"yesterday\"}|paymentDate",
                "{\"amount\":1,\"paymentDate\":\"1999-12-31\"}|paymentDate",
                "{\"amount\":1,\"paymentDate\":\"2999-12-31\"}|paymentDate",
                "{\"amount\":1,\"force\":\"yes\"}|force",
                "{\"amount\":1,\"tip\":1}|tip"
            })
    void unusable_payment_is_refused_with_the_member_named(String body, String member) {
        Response answer = as("operator").body(body).post(path("/invoices/" + NUMBER + "/payment"));

        problem(answer, 400, "invalid-request").body("errors.path", hasItem(member));
        assertThat(data("/payments").getInt("total")).isZero();
        assertThat(requests(Endpoint.CREATE_PAYMENT)).isEmpty();
    }

    @Test
    void who_may_not_and_what_is_not_there_comes_before_the_body() {
        String payment = path("/invoices/" + NUMBER + "/payment");
        UUID other = UUID.randomUUID();

        problem(as("viewer").body("{}").post(payment), 403, "forbidden");
        problem(as("operator").body("{}").post(path("/invoices/Inv-unknown/payment")), 404, "not-found");
        problem(
                as(other, "operator").body(Map.of("amount", 1)).post(path(other, "/invoices/" + NUMBER + "/payment")),
                404,
                "not-found");
        problem(as(other, "operator").body(Map.of("amount", 1)).post(payment), 404, "not-found");
        as("admin").post(path("/disconnect")).then().statusCode(200);
        problem(pay(1), 409, "conflict");
    }

    @Test
    void payment_method_is_named_as_ascora_has_it() {
        pay(Map.of("amount", 1)).then().statusCode(200).body("data.paymentMethod", is("cash"));
        pay(Map.of("amount", 2, "paymentMethod", "debit_card")).then().statusCode(200);
        pay(Map.of("amount", 3, "paymentMethod", "Cheque")).then().statusCode(200);
        as("admin")
                .body(Map.of("paymentMethodMap", Map.of("other", "EFT")))
                .put(path("/settings"))
                .then()
                .statusCode(200);

        pay(Map.of("amount", 4, "paymentMethod", "other")).then().statusCode(200);

        assertThat(paymentsInAscora())
                .extracting(SimulatedPayment::method)
                .containsExactly("Cash", "Credit Card", "Cheque", "EFT");
    }

    @Test
    void method_that_ascora_does_not_know_is_refused_in_its_cleaned_words_and_nothing_is_paid() {
        Response answer = pay(Map.of("amount", 10, "paymentMethod", "<b>Barter</b>"));

        problem(answer, 422, "upstream-refused")
                .body("detail", containsString("was not found"))
                .body("detail", not(containsString("<b>")));
        assertThat(paymentsInAscora()).isEmpty();
        assertPayments("failed");
        assertInvoice("0", "110", "unpaid");
        assertThat(data("/logs?syncType=payment&status=failed").getInt("total")).isEqualTo(1);
        pay(110).then().statusCode(200);
    }

    @Test
    void more_than_what_is_outstanding_is_recorded_only_by_force() {
        problem(pay(110.01), 422, "unprocessable").body("detail", containsString("110"));
        assertThat(data("/payments").getInt("total")).isZero();

        pay(Map.of("amount", 110.01, "force", true)).then().statusCode(200).body("data.state", is("done"));

        assertInvoice("110.01", "0", "paid");
        problem(pay(0.01), 422, "unprocessable");
    }

    @Test
    void same_payment_within_a_minute_is_recorded_only_by_force() {
        String receipt = pay(10).then().statusCode(200).extract().path("data.receiptNumber");

        problem(pay(10), 409, "conflict").body("receiptNumber", is(receipt));
        pay(Map.of("amount", 10, "paymentMethod", "check")).then().statusCode(200);
        pay(Map.of("amount", 10, "paymentDate", "2026-03-10")).then().statusCode(200);
        pay(11).then().statusCode(200);
        pay(Map.of("amount", 10, "force", true)).then().statusCode(200);

        assertThat(paymentsInAscora())
                .hasSize(5)
                .extracting(SimulatedPayment::receiptNumber)
                .doesNotHaveDuplicates();
        stored().execute("update ascora.ascora_payments set created_at = created_at - interval '61 seconds'"
                + " where organization_id = ?");
        pay(10).then().statusCode(200);
    }

    @Test
    void of_two_payments_at_once_only_one_finds_the_invoice_unpaid() {
        List<CompletableFuture<Response>> answers = Stream.of("cash", "check", "bank_transfer", "credit_card")
                .map(method -> CompletableFuture.supplyAsync(() -> pay(Map.of("amount", 110, "paymentMethod", method))))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).map(Response::statusCode))
                .containsExactlyInAnyOrder(200, 422, 422, 422);
        assertThat(paymentsInAscora()).hasSize(1);
        assertInvoice("110", "0", "paid");
    }

    @Test
    void repeated_key_records_one_payment_and_answers_alike() {
        String key = UUID.randomUUID().toString();
        Response first = as("operator")
                .header("Idempotency-Key", key)
                .body(Map.of("amount", 10))
                .post(path("/invoices/" + NUMBER + "/payment"));

        Response second = as("operator")
                .header("Idempotency-Key", key)
                .body(Map.of("amount", 10))
                .post(path("/invoices/" + NUMBER + "/payment"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(paymentsInAscora()).hasSize(1);
    }

    @Test
    void payments_are_listed_by_state_and_invoice() {
        pay(1).then().statusCode(200);
        pay(Map.of("amount", 2, "paymentMethod", "Barter")).then().statusCode(422);

        JsonPath all = data("/payments?limit=1");

        assertThat(all.getInt("total")).isEqualTo(2);
        assertThat(all.getList("payments.state")).containsExactly("failed");
        assertThat(data("/payments?state=done").getList("payments.state")).containsExactly("done");
        assertThat(data("/payments?invoiceId=" + ascoraInvoice).getInt("total")).isEqualTo(2);
        assertThat(data("/payments?invoiceId=Inv-unknown").getInt("total")).isZero();
        problem(as("viewer").get(path("/payments?state=lost")), 400, "invalid-request");
        UUID other = UUID.randomUUID();
        assertThat(as(other, "viewer").get(path(other, "/payments")).jsonPath().getInt("data.total"))
                .isZero();
        assertThat(as("viewer")
                        .get(path("/export?resource=payments&format=csv"))
                        .asString())
                .contains("receiptNumber")
                .contains(NUMBER)
                .contains("failed");
    }

    @Test
    void failed_payment_that_is_tried_again_must_still_fit() {
        whenPaying(Fault.refusal("no"));
        pay(100).then().statusCode(422);
        long write = newestWrite();
        pay(Map.of("amount", 50, "paymentMethod", "check")).then().statusCode(200);

        problem(as("operator").post(path("/outbox/" + write + "/retry")), 422, "unprocessable");

        assertThat(paymentsInAscora()).hasSize(1);
        assertInvoice("50", "60", "partial");
    }

    @Test
    void ascora_that_is_busy_gets_the_payment_later_and_once() {
        whenPaying(Fault.rateLimited());

        pay(10).then().statusCode(200);

        assertThat(requests(Endpoint.CREATE_PAYMENT)).hasSize(2);
        assertThat(paymentsInAscora()).hasSize(1);
        assertInvoice("10", "100", "partial");
    }
}
