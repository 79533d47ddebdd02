package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.Reply;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Payments: recording one, again and again if asked to, and the feed of those not yet in the bookkeeping. */
final class Payments {

    private final AscoraWorld world;

    Payments(AscoraWorld world) {
        this.world = world;
    }

    Reply create(Form given, Books books) {
        SimulatedPayment payment = read(given, books);
        SimulatedInvoice invoice = books.invoice(payment.invoiceNumber())
                .orElseThrow(() -> new Refused("invoice " + payment.invoiceNumber() + " was not found"));
        check(payment, invoice, books);
        books.payments().add(payment);
        return world.behaviour().paymentEntityId()
                ? Answers.acknowledged(payment.id())
                : Answers.json(Answers.success());
    }

    private static SimulatedPayment read(Form given, Books books) {
        given.required("paymentAmount");
        return new SimulatedPayment(
                books.numbering().id(),
                given.required("invoiceNumber"),
                given.amount("paymentAmount").orElseThrow(),
                given.required("paymentDate"),
                given.required("paymentMethod"),
                given.text("comment").orElse(""),
                given.text("receiptNumber").orElse(""),
                given.amount("surchargeAmount").orElse(BigDecimal.ZERO),
                false);
    }

    private void check(SimulatedPayment payment, SimulatedInvoice invoice, Books books) {
        if (payment.amount().signum() <= 0) {
            throw new Refused("paymentAmount must be more than 0");
        }
        if (AscoraDates.read(payment.date()).isEmpty()) {
            throw new Refused("paymentDate is not a date");
        }
        if (books.tenant().paymentMethods().stream().noneMatch(payment.method()::equalsIgnoreCase)) {
            throw new Refused("payment method " + payment.method() + " was not found");
        }
        if (!invoice.sent() && !world.behaviour().unsentInvoicePayable()) {
            throw new Refused("the invoice was not sent yet");
        }
        if (!world.behaviour().overPayment() && payment.amount().compareTo(owed(invoice, books)) > 0) {
            throw new Refused("the payment is more than the invoice");
        }
    }

    private static BigDecimal owed(SimulatedInvoice invoice, Books books) {
        BigDecimal owed = BigDecimal.ZERO;
        for (JsonNode line : invoice.json().tree().path("invoiceLines")) {
            owed = owed.add(line.path("amountExTax").decimalValue());
        }
        for (SimulatedPayment paid : books.payments()) {
            owed = invoice.number()
                            .filter(paid.invoiceNumber()::equalsIgnoreCase)
                            .isPresent()
                    ? owed.subtract(paid.amount())
                    : owed;
        }
        return owed;
    }

    /** Only payments of invoices that have left their own feed. */
    Reply toSend(Books books, LocalDate before) {
        ArrayNode rows = Json.array();
        for (SimulatedPayment payment : books.payments()) {
            boolean due = !payment.sent()
                    && AscoraDates.readDay(payment.date())
                            .filter(before::isAfter)
                            .isPresent();
            if (due) {
                books.invoice(payment.invoiceNumber())
                        .filter(SimulatedInvoice::sent)
                        .ifPresent(invoice -> rows.add(row(payment, invoice, books)));
            }
        }
        return Answers.json(world.behaviour().paymentsEnveloped() ? enveloped(rows) : rows);
    }

    private static JsonNode enveloped(ArrayNode rows) {
        ObjectNode envelope = Answers.success();
        envelope.set("results", rows);
        return envelope.put("totalPages", 1).put("totalRecords", rows.size());
    }

    private static ObjectNode row(SimulatedPayment payment, SimulatedInvoice invoice, Books books) {
        JsonNode customer = books.jobs()
                .find(invoice.jobId())
                .flatMap(job -> books.customers().find(job.siteCustomerId()))
                .map(found -> found.json().tree())
                .orElse(Json.object());
        return Json.object()
                .put("paymentId", payment.id())
                .put("paymentDate", payment.date())
                .put("paymentAmount", payment.amount())
                .put("invoiceNumber", payment.invoiceNumber())
                .put("invoiceDate", invoice.date().map(AscoraDates::zoneless).orElse(null))
                .put("companyName", customer.path("companyName").asText(""))
                .put("contactFirstName", customer.path("contactFirstName").asText(""))
                .put("contactLastName", customer.path("contactLastName").asText(""))
                .put("paymentMethod", payment.method())
                .put("receiptNumber", payment.receiptNumber())
                .put("comment", payment.comment());
    }
}
