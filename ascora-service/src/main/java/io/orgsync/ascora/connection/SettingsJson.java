package io.orgsync.ascora.connection;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** Settings as they are stored; they were validated when they were saved, and what is absent has its default. */
final class SettingsJson {

    private static final AscoraSettings DEFAULT = AscoraSettings.DEFAULT;

    private SettingsJson() {}

    static AscoraSettings read(JsonObject json) {
        return new AscoraSettings(
                streams(json.getJsonObject("syncSettings", new JsonObject())),
                policy(json.getJsonObject("conflictPolicy", new JsonObject())),
                texts(json, "jobTypeMap", DEFAULT.jobTypeMap()),
                json.getBoolean("statusPush", DEFAULT.statusPush()),
                ZoneId.of(json.getString("timezone", DEFAULT.timezone().getId())),
                json.getString("currency", DEFAULT.currency()),
                json.getInteger("requestsPerMinute", DEFAULT.requestsPerMinute()),
                texts(json, "paymentMethodMap", DEFAULT.paymentMethodMap()),
                new BigDecimal(json.getString("taxRate", DEFAULT.taxRate().toPlainString())),
                texts(json, "deepLinks", DEFAULT.deepLinks()));
    }

    static JsonObject write(AscoraSettings settings) {
        SyncSettings streams = settings.syncSettings();
        return new JsonObject()
                .put(
                        "syncSettings",
                        new JsonObject()
                                .put("syncCustomers", streams.syncCustomers())
                                .put("syncJobs", streams.syncJobs())
                                .put("syncInvoices", streams.syncInvoices()))
                .put("conflictPolicy", write(settings.conflictPolicy()))
                .put("jobTypeMap", object(settings.jobTypeMap()))
                .put("statusPush", settings.statusPush())
                .put("timezone", settings.timezone().getId())
                .put("currency", settings.currency())
                .put("requestsPerMinute", settings.requestsPerMinute())
                .put("paymentMethodMap", object(settings.paymentMethodMap()))
                // As text, since a JSON number may come back as a double.
                .put("taxRate", settings.taxRate().toPlainString())
                .put("deepLinks", object(settings.deepLinks()));
    }

    private static JsonObject write(ConflictPolicy policy) {
        JsonObject fields = new JsonObject();
        policy.fields().forEach((field, winner) -> fields.put(field, winner.word()));
        return new JsonObject().put("default", policy.standard().word()).put("fields", fields);
    }

    private static SyncSettings streams(JsonObject json) {
        return new SyncSettings(
                json.getBoolean("syncCustomers", true),
                json.getBoolean("syncJobs", true),
                json.getBoolean("syncInvoices", true));
    }

    private static ConflictPolicy policy(JsonObject json) {
        return new ConflictPolicy(
                ConflictPolicy.Winner.of(json.getString(
                        "default", DEFAULT.conflictPolicy().standard().word())),
                ConflictPolicy.fields(texts(json, "fields", Map.of())));
    }

    private static Map<String, String> texts(JsonObject json, String name, Map<String, String> absent) {
        JsonObject given = json.getJsonObject(name);
        if (given == null) {
            return new TreeMap<>(absent);
        }
        Map<String, String> texts = new TreeMap<>();
        given.forEach(entry -> texts.put(entry.getKey(), (String) entry.getValue()));
        return texts;
    }

    private static JsonObject object(Map<String, String> texts) {
        JsonObject object = new JsonObject();
        texts.forEach(object::put);
        return object;
    }
}
