package io.orgsync.ascora.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PaymentFeedTest extends PaymentTestCase {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void payment_that_somebody_recorded_in_ascora_is_counted_once(boolean enveloped) {
        ascora.behave(behaviour -> behaviour.paymentsEnveloped(enveloped));
        pay(50).then().statusCode(200);
        paidInAscora("40", "R-77");
        leaveFeed();

        pulled();
        pulled();

        assertInvoice("90", "20", "partial");
        assertThat(data("/invoices/" + NUMBER).getString("leftFeedAt")).isNotBlank();
        JsonPath payments = data("/payments");
        assertThat(payments.getInt("total")).isEqualTo(2);
        assertThat(payments.getList("payments.state")).containsOnly("done");
        assertThat(payments.getList("payments.source")).containsExactlyInAnyOrder("ascora", "orgsync");
        assertThat(payments.getList("payments.receiptNumber")).contains("R-77");
        assertThat(payments.getList("payments.paymentDate")).contains("2026-03-12");
        problem(pay(20.01), 422, "unprocessable");
        String theirs = payments.getString("payments.find { it.source == 'ascora' }.id");
        problem(as("operator").post(path("/payments/" + theirs + "/void")), 409, "conflict");
    }

    @Test
    void payments_that_are_alike_are_told_apart_and_stay_when_the_feed_forgets_them() {
        paidInAscora("10", "");
        paidInAscora("10", "");
        leaveFeed();
        pulled();
        assertInvoice("20", "90", "partial");

        books().payments().clear();
        pulled();

        assertInvoice("20", "90", "partial");
        assertThat(data("/payments").getInt("total")).isEqualTo(2);
    }

    @Test
    void feed_is_asked_for_everything_before_tomorrow() {
        pulled();

        String tomorrow = stored().texts(
                        "select ((ascora.engine_now() at time zone 'Australia/Brisbane')::date + 1)::text"
                                + " from ascora.ascora_integrations where organization_id = ?")
                .get(0);
        assertThat(requests(Endpoint.PAYMENTS_TO_SEND))
                .singleElement()
                .satisfies(request -> assertThat(request.toString()).contains(tomorrow));
    }

    @Test
    void feed_that_looks_otherwise_is_logged_and_keeps_no_invoice_from_being_pulled() {
        ascora.inject(
                Calls.to(Endpoint.PAYMENTS_TO_SEND).of(tenant.companyCode()).forever(), Fault.status(404));

        JsonPath runs = pulled();
        pulled();

        assertThat(runs.getString("runs[0].status")).isEqualTo("completed");
        assertThat(data("/logs?syncType=payments_feed&status=failed").getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void feed_that_is_out_of_order_fails_the_invoices() {
        ascora.inject(
                Calls.to(Endpoint.PAYMENTS_TO_SEND).of(tenant.companyCode()).forever(), Fault.status(500));

        JsonPath runs = pulled();

        assertThat(runs.getString("runs[0].status")).isEqualTo("failed");
        assertThat(data("/invoices").getInt("total")).isEqualTo(1);
    }
}
