package io.orgsync.ascora.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.ascora.SimulatedInvoice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvoiceMirrorTest extends PaymentTestCase {

    private static final Instant LATE_IN_THE_EVENING = Instant.parse("2026-03-04T23:30:00Z");

    private void invoice(String number, Consumer<ObjectNode> edit) {
        books().invoices()
                .put(SimulatedInvoice.of(UUID.randomUUID().toString(), number, LATE_IN_THE_EVENING)
                        .edited(edit));
    }

    private JsonPath shown(String number) {
        return data("/invoices/" + number);
    }

    private void set(Map<String, Object> settings) {
        as("admin").body(settings).put(path("/settings")).then().statusCode(200);
    }

    @Test
    void dates_are_the_days_that_ascora_writes_and_tax_is_estimated_where_it_names_none() {
        JsonPath invoice = shown(NUMBER);

        assertThat(invoice.getString("invoiceDate")).isEqualTo("2026-03-04");
        assertThat(invoice.getFloat("totalExTax")).isEqualTo(100);
        assertThat(invoice.getFloat("taxAmount")).isEqualTo(10);
        assertThat(invoice.getFloat("totalAmount")).isEqualTo(110);
        assertThat(invoice.getBoolean("taxEstimated")).isTrue();
        assertThat(invoice.getString("currency")).isEqualTo("AUD");
        assertThat(invoice.getString("status")).isEqualTo("unpaid");
        assertThat(invoice.getString("leftFeedAt")).isNull();
    }

    @Test
    void invoice_is_read_in_the_style_of_the_older_interface_too() {
        invoice("Inv2", invoice -> {
            invoice.put("InvoiceDueDate", "2026-03-18T00:00:00")
                    .put("AmountExTax", "1,000.00")
                    .put("Tax", 55.5)
                    .put("BillingCustomerId", "C-7")
                    .put("CompanyName", "Harbour Cafe")
                    .put("JobNumber", "J77")
                    .put("Description", "drying");
        });

        pulled();

        JsonPath invoice = shown("Inv2");
        assertThat(invoice.getString("dueDate")).isEqualTo("2026-03-18");
        assertThat(invoice.getFloat("totalExTax")).isEqualTo(1000);
        assertThat(invoice.getFloat("taxAmount")).isEqualTo(55.5f);
        assertThat(invoice.getFloat("totalAmount")).isEqualTo(1055.5f);
        assertThat(invoice.getBoolean("taxEstimated")).isFalse();
        assertThat(invoice.getString("customerId")).isEqualTo("c-7");
        assertThat(invoice.getString("customerName")).isEqualTo("Harbour Cafe");
        assertThat(invoice.getString("jobNumber")).isEqualTo("J77");
        assertThat(invoice.getString("description")).isEqualTo("drying");
        assertThat(invoice.getString("status")).isEqualTo("overdue");
    }

    @Test
    void tax_rate_and_currency_are_settings_that_count_from_the_next_pull() {
        set(Map.of("taxRate", 0.15, "currency", "NZD"));

        pulled();

        assertThat(shown(NUMBER).getFloat("taxAmount")).isEqualTo(15);
        assertThat(shown(NUMBER).getFloat("totalAmount")).isEqualTo(115);
        assertThat(shown(NUMBER).getString("currency")).isEqualTo("NZD");
    }

    @Test
    void invoice_is_overdue_when_its_day_is_over_in_the_connections_zone() {
        LocalDate due = LocalDate.now(ZoneId.of("Pacific/Kiritimati")).minusDays(1);
        invoice("Inv3", invoice -> invoice.put("invoiceDueDate", due.toString()).put("amountExTax", 1));
        pulled();

        set(Map.of("timezone", "Pacific/Kiritimati"));
        String inTheEast = shown("Inv3").getString("status");
        set(Map.of("timezone", "Pacific/Pago_Pago"));

        assertThat(inTheEast).isEqualTo("overdue");
        assertThat(shown("Inv3").getString("status")).isEqualTo("unpaid");
    }

    @Test
    void invoice_that_leaves_the_feed_is_kept_and_its_payments_with_it() {
        pay(10).then().statusCode(200);
        SimulatedInvoice invoice = books().invoices().find(ascoraInvoice).orElseThrow();
        leaveFeed();
        pulled();
        String left = shown(NUMBER).getString("leftFeedAt");

        books().invoices().put(invoice);
        pulled();

        assertThat(left).isNotBlank();
        assertThat(shown(NUMBER).getString("leftFeedAt")).isNull();
        assertInvoice("10", "100", "partial");
    }
}
