package io.orgsync.ascora.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.ascora.mirror.MirrorRecord;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** The fields of a customer that can be changed, by the names of the row's fields; those without a value are left out. */
final class CustomerSnapshot {

    /** Our names with the columns of the mirror. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("firstName", "first_name"),
            Map.entry("lastName", "last_name"),
            Map.entry("companyName", "company_name"),
            Map.entry("email", "email"),
            Map.entry("phone", "phone"),
            Map.entry("mobile", "mobile"),
            Map.entry("streetAddress", "street_address"),
            Map.entry("suburb", "suburb"),
            Map.entry("state", "state"),
            Map.entry("postcode", "postcode"),
            Map.entry("country", "country"),
            Map.entry("customerType", "customer_type"),
            Map.entry("billingAddress", "billing_address"));

    private static final String CUSTOM_FIELDS = "customFields";

    private CustomerSnapshot() {}

    /** As Ascora shows it. */
    static JsonObject of(JsonNode customer) {
        return of(CustomerRowRepository.record(customer));
    }

    static JsonObject of(MirrorRecord customer) {
        JsonObject fields = new JsonObject();
        COLUMNS.forEach((name, column) -> Optional.ofNullable(customer.columns().get(column))
                .ifPresent(value -> fields.put(name, value.strip())));
        return fields.put(CUSTOM_FIELDS, new JsonObject(customer.columns().getOrDefault("custom_fields", "{}")));
    }

    /** As its row shows it. */
    static JsonObject of(Map<String, Object> row) {
        JsonObject fields = new JsonObject();
        COLUMNS.keySet().stream()
                .filter(name -> row.get(name) != null)
                .forEach(name -> fields.put(name, row.get(name).toString().strip()));
        return fields.put(CUSTOM_FIELDS, new JsonObject(customFields(row)));
    }

    @SuppressWarnings("unchecked") // a jsonb object, read by this house
    private static Map<String, Object> customFields(Map<String, Object> row) {
        return (Map<String, Object>) row.getOrDefault(CUSTOM_FIELDS, Map.of());
    }

    static boolean isField(String name) {
        return COLUMNS.containsKey(name) || name.equals(CUSTOM_FIELDS);
    }
}
