package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How invoices look from outside; by default just as they are kept, which costs nothing. */
record InvoicePresentation(
        Books books,
        boolean extended,
        boolean extraAttributes,
        boolean customerFields,
        boolean invoiceFields,
        boolean jobFields)
        implements UnaryOperator<RawJson> {

    static InvoicePresentation of(Call call, Books books, AscoraBehaviour behaviour) {
        return new InvoicePresentation(
                books,
                behaviour.extendedInvoices(),
                behaviour.extraAttributes(),
                call.flag("includecustomercustomfields"),
                call.flag("includeinvoicecustomfields"),
                call.flag("includejobcustomfields"));
    }

    @Override
    public RawJson apply(RawJson kept) {
        boolean plain = !extended && !extraAttributes && !customerFields && !invoiceFields && !jobFields;
        return plain || !kept.isObject() ? kept : RawJson.of(dressed((ObjectNode) kept.tree()));
    }

    private ObjectNode dressed(ObjectNode invoice) {
        Optional<JsonNode> job = books.jobs()
                .find(invoice.path("jobId").asText())
                .map(found -> found.json().tree());
        if (extended) {
            extend(invoice, job.orElse(Json.object()));
        }
        if (extraAttributes) {
            invoice.put("rowVersion", 7).putObject("auditTrail").putNull("lastReviewer");
        }
        addCustomFields(invoice, job.orElse(Json.object()));
        return invoice;
    }

    private void addCustomFields(ObjectNode invoice, JsonNode job) {
        if (customerFields) {
            invoice.set("customerCustomFields", orEmpty(customer(job).path("customFields")));
        }
        if (invoiceFields) {
            invoice.putArray("invoiceCustomFields");
        }
        if (jobFields) {
            invoice.set("jobCustomFields", orEmpty(job.path("customFields")));
        }
    }

    /** The names the older API of the vendor uses, in today's spelling. */
    private void extend(ObjectNode invoice, JsonNode job) {
        BigDecimal exTax = BigDecimal.ZERO;
        for (JsonNode line : invoice.path("invoiceLines")) {
            exTax = exTax.add(line.path("amountExTax").decimalValue());
        }
        JsonNode customer = customer(job);
        invoice.put("amountExTax", exTax)
                .put("adjustedAmountExTax", exTax)
                .put("tax", exTax.multiply(new BigDecimal("0.1")).setScale(2, RoundingMode.HALF_UP))
                .put("billingCustomerId", job.path("billingCustomer").path("id").asText(""))
                .put("description", job.path("jobName").asText(""))
                .put("jobNumber", job.path("jobNumber").asText(""))
                .put("purchaseOrderNumber", job.path("purchaseOrderNumber").asText(""))
                .put("companyName", customer.path("companyName").asText(""))
                .put("contactFirstName", customer.path("contactFirstName").asText(""))
                .put("contactLastName", customer.path("contactLastName").asText(""))
                .put("emailAddress", customer.path("emailAddress").asText(""));
        SimulatedRecord.text(invoice, "invoiceDate")
                .flatMap(AscoraDates::read)
                .ifPresent(date -> invoice.put("invoiceDueDate", AscoraDates.zoneless(date.plus(Duration.ofDays(14)))));
    }

    private JsonNode customer(JsonNode job) {
        return books.customers()
                .find(job.path("billingCustomer").path("id").asText())
                .map(found -> found.json().tree())
                .orElse(Json.object());
    }

    private static JsonNode orEmpty(JsonNode fields) {
        return fields.isArray() ? fields : Json.array();
    }
}
