package io.orgsync.ascora.customer;

import io.orgsync.ascora.push.Write;
import io.orgsync.model.problem.InvalidRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a caller wants to be different about a customer.
 *
 * @param changes the fields that Ascora has, with their wanted values; blank texts clear
 * @param base those fields as both sides agreed on them last, changes on their way included
 * @param local the fields that only this house has
 */
record CustomerChanges(JsonObject changes, JsonObject base, JsonObject local) {

    /**
     * Compares what is given with the row; 400 when no name would be left.
     *
     * @param unfinished updates on their way, oldest first
     */
    static CustomerChanges of(Map<String, Object> row, List<Write> unfinished, JsonObject given) {
        JsonObject agreed = CustomerSnapshot.of(row);
        unfinished.stream()
                .map(write -> write.payload().getJsonObject("changes", new JsonObject()))
                .forEach(agreed::mergeIn);
        JsonObject changes = new JsonObject();
        JsonObject base = new JsonObject();
        JsonObject local = new JsonObject();
        for (String name : given.fieldNames()) {
            if (!CustomerSnapshot.isField(name)) {
                local.put(name, given.getString(name));
                continue;
            }
            Object wanted = wanted(agreed, name, given.getValue(name));
            if (!wanted.equals(agreed.getValue(name, ""))) {
                changes.put(name, wanted);
                base.put(name, agreed.getValue(name, ""));
            }
        }
        requireName(agreed.copy().mergeIn(changes));
        return new CustomerChanges(changes, base, local);
    }

    /** Custom fields that are not named stay. */
    private static Object wanted(JsonObject agreed, String name, Object given) {
        return given instanceof JsonObject fields
                ? agreed.getJsonObject(name, new JsonObject()).copy().mergeIn(fields)
                : given;
    }

    private static void requireName(JsonObject fields) {
        if (Stream.of("firstName", "lastName", "companyName")
                .allMatch(name -> fields.getString(name, "").isBlank())) {
            throw InvalidRequest.of("companyName", "must not be blank, unless firstName or lastName is given");
        }
    }

    JsonObject payload() {
        return new JsonObject().put("changes", changes).put("base", base);
    }
}
