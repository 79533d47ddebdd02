package io.orgsync.ascora.customer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** The fields of a customer's row in Ascora's words. Tax id and notes have none. */
final class CustomerFields {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("firstName", "contactFirstName"),
            Map.entry("lastName", "contactLastName"),
            Map.entry("companyName", "companyName"),
            Map.entry("email", "emailAddress"),
            Map.entry("phone", "phoneNumber"),
            Map.entry("mobile", "mobileNumber"),
            Map.entry("streetAddress", "streetLine1"),
            Map.entry("suburb", "streetSuburb"),
            Map.entry("state", "streetState"),
            Map.entry("postcode", "streetPostcode"),
            Map.entry("country", "streetCountry"),
            Map.entry("billingAddress", "postalLine1"));

    private CustomerFields() {}

    static String upstreamName(String field) {
        return TEXTS.get(field);
    }

    /** A customer that Ascora is to create. */
    static JsonObject created(JsonObject fields) {
        JsonObject customer = new JsonObject();
        TEXTS.forEach((ours, theirs) -> {
            if (fields.containsKey(ours)) {
                customer.put(theirs, fields.getString(ours));
            }
        });
        if (fields.containsKey("customerType")) {
            customer.put("customerType", new JsonObject().put("name", fields.getString("customerType")));
        }
        if (fields.containsKey("customFields")) {
            customer.put("customFields", pairs(fields.getJsonObject("customFields")));
        }
        return customer;
    }

    private static JsonArray pairs(JsonObject fields) {
        JsonArray pairs = new JsonArray();
        fields.forEach(field ->
                pairs.add(new JsonObject().put("fieldName", field.getKey()).put("fieldValue", field.getValue())));
        return pairs;
    }
}
