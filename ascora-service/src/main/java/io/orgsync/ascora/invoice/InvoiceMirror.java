package io.orgsync.ascora.invoice;

import io.orgsync.ascora.mirror.Columns;
import io.orgsync.ascora.mirror.MirrorTable;
import io.orgsync.ascora.mirror.RecordShape;
import io.orgsync.ascora.upstream.AscoraJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How Ascora's invoices look and where they are stored. Only number, date, job and lines are known for certain; what
 * else the feed may bring is read under the names of Ascora's older accounting interface too.
 *
 * @param zone of times that name none
 * @param currency of the amounts
 * @param taxRate by which tax is estimated where the feed has none
 */
public record InvoiceMirror(ZoneId zone, String currency, BigDecimal taxRate) implements RecordShape {

    public static final MirrorTable TABLE =
            new MirrorTable("ascora_invoices", "ascora_invoice_id", columns(), "left_feed_at", List.of());

    private static final List<String> ID = List.of("id", "invoiceId");
    private static final List<String> FIELDS = List.of(
            "id",
            "invoiceId",
            "invoiceNumber",
            "invoiceDate",
            "invoiceDueDate",
            "dueDate",
            "jobId",
            "jobNumber",
            "description",
            "billingCustomerId",
            "customerId",
            "billingCustomer",
            "customerName",
            "companyName",
            "contactFirstName",
            "contactLastName",
            "totalExTax",
            "amountExTax",
            "adjustedAmountExTax",
            "totalIncTax",
            "amountIncTax",
            "tax",
            "taxAmount",
            "invoiceLines");

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        Stream.of(
                        "ascora_job_id",
                        "job_number",
                        "customer_id",
                        "customer_name",
                        "invoice_number",
                        "description",
                        "currency")
                .forEach(column -> columns.put(column, "text"));
        Stream.of("invoice_date", "due_date").forEach(column -> columns.put(column, "date"));
        Stream.of("total_ex_tax", "tax_amount", "total_amount").forEach(column -> columns.put(column, "numeric"));
        columns.put("tax_estimated", "boolean");
        return columns;
    }

    @Override
    public String noun() {
        return "invoice";
    }

    @Override
    public List<String> idFields() {
        return ID;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public String settings() {
        return zone.getId() + currency + taxRate.toPlainString();
    }

    @Override
    public Optional<Instant> createdAt(AscoraJson invoice) {
        return Optional.empty();
    }

    @Override
    public void read(AscoraJson invoice, Columns columns) {
        columns.put("ascora_job_id", invoice.id("jobId"))
                .put("job_number", invoice.text("jobNumber").map(String::strip))
                .put(
                        "customer_id",
                        invoice.id("billingCustomerId", "customerId").or(() -> invoice.linkId("billingCustomer")))
                .put("customer_name", customerName(invoice))
                .put("invoice_number", invoice.text("invoiceNumber").map(String::strip))
                .put("description", invoice.text("description"))
                .put("invoice_date", invoice.day("invoiceDate"))
                .put("due_date", invoice.day("invoiceDueDate", "dueDate"))
                .put("currency", currency);
        InvoiceTotals totals = InvoiceTotals.of(invoice, taxRate);
        columns.put("total_ex_tax", totals.exTax())
                .put("tax_amount", totals.tax())
                .put("total_amount", totals.incTax())
                .put("tax_estimated", Boolean.toString(totals.taxEstimated()));
    }

    private static Optional<String> customerName(AscoraJson invoice) {
        return invoice.text("companyName", "customerName")
                .or(() -> invoice.linkName("billingCustomer"))
                .or(() -> contactName(invoice));
    }

    private static Optional<String> contactName(AscoraJson invoice) {
        return Stream.of("contactFirstName", "contactLastName")
                .flatMap(name -> invoice.text(name).stream())
                .map(String::strip)
                .reduce((first, last) -> first + " " + last);
    }
}
