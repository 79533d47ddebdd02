package io.orgsync.ascora.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.upstream.AscoraJson;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payment as Ascora's feed shows it. Nobody has recorded how its rows look, so they are read under several names.
 *
 * @param key what it is recognised by when it is seen again: Ascora's id, else what it consists of
 * @param receiptNumber our own where it was recorded here
 */
record FeedPayment(
        String key,
        Optional<String> ascoraId,
        String invoiceNumber,
        BigDecimal amount,
        Optional<String> method,
        Optional<LocalDate> date,
        Optional<String> receiptNumber,
        Optional<String> comment) {

    /** Those of the rows that say whose they are and how much, by their keys. */
    static Map<String, FeedPayment> all(List<JsonNode> rows, ZoneId zone) {
        Map<String, FeedPayment> all = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            of(AscoraJson.storable(row, zone)).ifPresent(payment -> put(all, payment));
        }
        return all;
    }

    /** Without ids two rows may be alike and yet be two payments. */
    private static void put(Map<String, FeedPayment> all, FeedPayment payment) {
        FeedPayment distinct = payment;
        for (int copy = 2; payment.ascoraId.isEmpty() && all.containsKey(distinct.key); copy++) {
            distinct = payment.withKey(payment.key + "#" + copy);
        }
        all.put(distinct.key, distinct);
    }

    private static Optional<FeedPayment> of(AscoraJson row) {
        Optional<String> number = row.text("invoiceNumber").map(String::strip);
        Optional<BigDecimal> amount = row.number("paymentAmount", "amount");
        return number.flatMap(invoice -> amount.map(paid -> of(row, invoice, paid)));
    }

    private static FeedPayment of(AscoraJson row, String invoice, BigDecimal amount) {
        Optional<String> id = row.id("paymentId", "id");
        Optional<LocalDate> date = row.day("paymentDate", "date");
        Optional<String> receipt = row.text("receiptNumber").map(String::strip);
        Optional<String> method = row.linkName("paymentMethod")
                .or(() -> row.text("paymentMethodName"))
                .map(String::strip);
        String content = String.join(
                "|",
                invoice,
                amount.stripTrailingZeros().toPlainString(),
                date.map(LocalDate::toString).orElse(""),
                method.orElse(""),
                receipt.orElse(""));
        return new FeedPayment(
                id.map(given -> "id:" + given).orElse("row:" + content),
                id,
                invoice,
                amount,
                method,
                date,
                receipt,
                row.text("comment", "comments").map(String::strip));
    }

    private FeedPayment withKey(String other) {
        return new FeedPayment(other, ascoraId, invoiceNumber, amount, method, date, receiptNumber, comment);
    }

    boolean hasReceipt(String number) {
        return receiptNumber.filter(number::equalsIgnoreCase).isPresent();
    }

    /** As the ledger stores it; amounts as text, since a JSON number may come back as a double. */
    JsonObject json() {
        return new JsonObject()
                .put("key", key)
                .put("number", invoiceNumber)
                .put("amount", amount.toPlainString())
                .put("method", method.orElse(null))
                .put("day", date.map(LocalDate::toString).orElse(null))
                .put("receipt", receiptNumber.orElse(null))
                .put("comment", comment.orElse(null));
    }
}
