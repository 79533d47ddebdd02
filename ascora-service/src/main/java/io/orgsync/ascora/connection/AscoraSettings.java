package io.orgsync.ascora.connection;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be set about a connection, but for its schedule, which the engine keeps. Every assumption about Ascora that
 * is not proven is one of these.
 *
 * @param jobTypeMap our words for job types to names that are configured in Ascora
 * @param statusPush whether a changed status is sent to Ascora, which nobody has documented
 * @param timezone of times that name none, and of a day's beginning
 * @param currency of all amounts, since Ascora names none
 * @param requestsPerMinute 1 to 100,000
 * @param paymentMethodMap our words for payment methods to names that are configured in Ascora
 * @param taxRate for invoices whose feed tells no tax
 * @param deepLinks addresses of Ascora's pages by job, customer and invoice, with {@code {id}} and {@code {number}}
 */
public record AscoraSettings(
        SyncSettings syncSettings,
        ConflictPolicy conflictPolicy,
        Map<String, String> jobTypeMap,
        boolean statusPush,
        ZoneId timezone,
        String currency,
        int requestsPerMinute,
        Map<String, String> paymentMethodMap,
        BigDecimal taxRate,
        Map<String, String> deepLinks) {

    public static final AscoraSettings DEFAULT = new AscoraSettings(
            SyncSettings.ALL,
            ConflictPolicy.MANUAL,
            Map.of(),
            false,
            ZoneId.of("Australia/Brisbane"),
            "AUD",
            120,
            Map.of(
                    "cash", "Cash",
                    "credit_card", "Credit Card",
                    "debit_card", "Credit Card",
                    "bank_transfer", "EFT",
                    "check", "Cheque"),
            new BigDecimal("0.10"),
            Map.of());

    /** Reads stored settings, which were validated when they were saved; what is absent has its default. */
    static AscoraSettings of(JsonObject json) {
        return new AscoraSettings(
                syncSettings(json.getJsonObject("syncSettings", new JsonObject())),
                conflictPolicy(json.getJsonObject("conflictPolicy", new JsonObject())),
                texts(json, "jobTypeMap", DEFAULT.jobTypeMap()),
                json.getBoolean("statusPush", DEFAULT.statusPush()),
                ZoneId.of(json.getString("timezone", DEFAULT.timezone().getId())),
                json.getString("currency", DEFAULT.currency()),
                json.getInteger("requestsPerMinute", DEFAULT.requestsPerMinute()),
                texts(json, "paymentMethodMap", DEFAULT.paymentMethodMap()),
                new BigDecimal(json.getString("taxRate", DEFAULT.taxRate().toPlainString())),
                texts(json, "deepLinks", DEFAULT.deepLinks()));
    }

    private static SyncSettings syncSettings(JsonObject json) {
        return new SyncSettings(
                json.getBoolean("syncCustomers", true),
                json.getBoolean("syncJobs", true),
                json.getBoolean("syncInvoices", true));
    }

    private static ConflictPolicy conflictPolicy(JsonObject json) {
        Map<String, ConflictPolicy.Winner> fields = new TreeMap<>();
        json.getJsonObject("fields", new JsonObject())
                .forEach(field -> fields.put(field.getKey(), ConflictPolicy.Winner.of((String) field.getValue())));
        return new ConflictPolicy(ConflictPolicy.Winner.of(json.getString("default", "manual")), fields);
    }

    private static Map<String, String> texts(JsonObject json, String name, Map<String, String> absent) {
        JsonObject given = json.getJsonObject(name);
        Map<String, String> texts = new LinkedHashMap<>();
        if (given == null) {
            return new TreeMap<>(absent);
        }
        given.forEach(entry -> texts.put(entry.getKey(), (String) entry.getValue()));
        return texts;
    }
}
