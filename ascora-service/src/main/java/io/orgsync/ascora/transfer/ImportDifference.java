package io.orgsync.ascora.transfer;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a row would change about a customer. Nothing and blank are the same. */
final class ImportDifference {

    private static final List<String> LOCAL = List.of("taxId", "notes");

    private ImportDifference() {}

    /** The given fields whose values differ from the customer's. */
    static JsonObject of(Map<String, Object> customer, JsonObject given) {
        JsonObject differing = new JsonObject();
        given.forEach(field -> {
            if (differs(customer.get(field.getKey()), field.getValue())) {
                differing.put(field.getKey(), field.getValue());
            }
        });
        return differing;
    }

    /** Whether fields are among them that Ascora doesn't have. */
    static boolean isLocal(JsonObject differing) {
        return LOCAL.stream().anyMatch(differing::containsKey);
    }

    private static boolean differs(Object shown, Object given) {
        return given instanceof JsonObject fields
                ? differ(shown, fields)
                : !text(shown).equals(text(given));
    }

    /** Custom fields that are not named stay. */
    private static boolean differ(Object shown, JsonObject given) {
        Map<?, ?> present = shown instanceof Map<?, ?> map ? map : Map.of();
        return given.stream()
                .anyMatch(field -> !text(present.get(field.getKey())).equals(text(field.getValue())));
    }

    static String text(Object value) {
        return Stream.ofNullable(value)
                .map(Object::toString)
                .findFirst()
                .orElse("")
                .strip();
    }
}
