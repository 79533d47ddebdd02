package io.orgsync.ascora.report;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a job is made from.
 *
 * @param damageType a word that the setting {@code jobTypeMap} may know
 * @param location the address, in one line
 * @param estimatedCost without tax
 * @param scheduledDate a day, or a point in time
 * @param claimNumber of the insurer
 */
public record Report(
        Optional<String> customerName,
        Optional<String> customerEmail,
        Optional<String> customerPhone,
        Optional<String> damageType,
        Optional<String> severity,
        Optional<String> location,
        Optional<BigDecimal> estimatedCost,
        Optional<String> scheduledDate,
        Optional<String> notes,
        Optional<String> claimNumber) {

    static final int LONGEST_NAME = 255;
    static final int LONGEST_WORD = 50;
    static final int LONGEST_LOCATION = 500;
    static final int LONGEST_NOTES = 10_000;

    static Report of(JsonObject stored) {
        return new Report(
                text(stored, "customerName"),
                text(stored, "customerEmail"),
                text(stored, "customerPhone"),
                text(stored, "damageType"),
                text(stored, "severity"),
                text(stored, "location"),
                text(stored, "estimatedCost").map(BigDecimal::new),
                text(stored, "scheduledDate"),
                text(stored, "notes"),
                text(stored, "claimNumber"));
    }

    private static Optional<String> text(JsonObject stored, String name) {
        return Optional.ofNullable(stored.getString(name));
    }

    /** As it is stored; the cost as text, since a JSON number may come back as a double. */
    JsonObject json() {
        JsonObject json = new JsonObject();
        customerName.ifPresent(value -> json.put("customerName", value));
        customerEmail.ifPresent(value -> json.put("customerEmail", value));
        customerPhone.ifPresent(value -> json.put("customerPhone", value));
        damageType.ifPresent(value -> json.put("damageType", value));
        severity.ifPresent(value -> json.put("severity", value));
        location.ifPresent(value -> json.put("location", value));
        estimatedCost.ifPresent(value -> json.put("estimatedCost", value.toPlainString()));
        scheduledDate.ifPresent(value -> json.put("scheduledDate", value));
        notes.ifPresent(value -> json.put("notes", value));
        claimNumber.ifPresent(value -> json.put("claimNumber", value));
        return json;
    }
}
