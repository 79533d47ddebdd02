package io.orgsync.ascora.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.ascora.testing.WriteTest;
import io.orgsync.devkit.ascora.Books;
import io.orgsync.devkit.ascora.Calls;
import io.orgsync.devkit.ascora.Endpoint;
import io.orgsync.devkit.ascora.Fault;
import io.orgsync.devkit.ascora.SimulatedInvoice;
import io.orgsync.devkit.ascora.SimulatedPayment;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A test of payments: a connected tenant with one mirrored invoice of 110.00 with tax. */
abstract class PaymentTestCase extends WriteTest {

    static final String NUMBER = "Inv1001";

    private static final Set<String> ENDED = Set.of("completed", "completed_with_errors", "failed");

    String ascoraInvoice;

    @BeforeEach
    void mirroredInvoice() {
        ascoraInvoice = UUID.randomUUID().toString();
        books().invoices()
                .put(SimulatedInvoice.of(ascoraInvoice, NUMBER, Instant.parse("2026-03-04T23:30:00Z"))
                        .edited(invoice -> invoice.withArrayProperty("invoiceLines")
                                .addObject()
                                .put("quantity", 1)
                                .put("unitAmountExTax", 100)
                                .put("amountExTax", 100)));
        pulled();
        ascora.clearLog();
    }

    Books books() {
        return ascora.books(tenant.companyCode());
    }

    /** Pulls the invoices and waits for the run's end. */
    JsonPath pulled() {
        as("operator").post(path("/sync/manual?resources=invoices"));
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> ENDED.contains(data("/runs?limit=1").getString("runs[0].status")));
        return data("/runs?limit=1");
    }

    Response pay(Map<String, Object> payment) {
        return as("operator").body(payment).post(path("/invoices/" + NUMBER + "/payment"));
    }

    Response pay(Object amount) {
        return pay(Map.of("amount", amount));
    }

    void whenPaying(Fault fault) {
        ascora.inject(Calls.to(Endpoint.CREATE_PAYMENT).of(tenant.companyCode()), fault);
    }

    /** Somebody records a payment in Ascora itself. */
    void paidInAscora(String amount, String receipt) {
        books().payments()
                .add(new SimulatedPayment(
                        UUID.randomUUID().toString(),
                        NUMBER,
                        new BigDecimal(amount),
                        "2026-03-12",
                        "Cheque",
                        "counter",
                        receipt,
                        BigDecimal.ZERO,
                        false));
    }

    void leaveFeed() {
        books().leaveFeed(ascoraInvoice);
    }

    List<SimulatedPayment> paymentsInAscora() {
        return List.copyOf(books().payments());
    }

    void assertInvoice(String paid, String outstanding, String status) {
        JsonPath invoice = data("/invoices/" + NUMBER);
        assertThat(new BigDecimal(invoice.getString("paidAmount"))).isEqualByComparingTo(paid);
        assertThat(new BigDecimal(invoice.getString("outstanding"))).isEqualByComparingTo(outstanding);
        assertThat(invoice.getString("status")).isEqualTo(status);
    }

    void assertPayments(String... states) {
        assertThat(data("/payments?invoiceId=" + NUMBER).getList("payments.state", String.class))
                .containsExactlyInAnyOrder(states);
    }
}
