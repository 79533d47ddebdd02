package io.orgsync.ascora.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
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

    /** Ascora derives them, or takes them from nobody. */
    private static final List<String> READ_ONLY =
            List.of("customerName", "streetLongitude", "streetLatitude", "billingCustomer", "assignedUser");

    // The row has the whole address in one line, which is written as the first.
    private static final List<String> REST_OF_POSTAL =
            List.of("postalLine2", "postalSuburb", "postalState", "postalPostcode", "postalCountry");

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

    /** A customer as Ascora shows it, without what can't be written, and with the changes. */
    static JsonObject merged(JsonNode remote, JsonObject changes) {
        JsonObject customer = new JsonObject(remote.toString());
        READ_ONLY.forEach(customer::remove);
        customer.mergeIn(created(changes));
        if (changes.containsKey("streetAddress")) {
            customer.put("streetLine2", "");
        }
        if (changes.containsKey("billingAddress")) {
            REST_OF_POSTAL.forEach(name -> customer.put(name, ""));
        }
        if (changes.getString("customerType", "-").isEmpty()) {
            customer.putNull("customerType");
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
