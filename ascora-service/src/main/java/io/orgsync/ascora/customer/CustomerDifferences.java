package io.orgsync.ascora.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.stream.Stream;

/** What Ascora has made of an update, where that is not what was sent. */
final class CustomerDifferences {

    private CustomerDifferences() {}

    /** {@code differences}: sent and not so; {@code alsoChanged}: not sent and changed all the same. */
    static JsonObject of(JsonNode before, JsonObject sent, JsonNode now) {
        JsonObject was = CustomerSnapshot.of(before);
        JsonObject is = CustomerSnapshot.of(now);
        JsonArray differences = new JsonArray();
        JsonArray alsoChanged = new JsonArray();
        names(was, is, sent).forEach(name -> {
            Object shown = value(is, name);
            if (sent.containsKey(name) && !Objects.equals(value(sent, name), shown)) {
                differences.add(new JsonObject()
                        .put("name", name)
                        .put("sent", value(sent, name))
                        .put("shown", shown));
            }
            if (!sent.containsKey(name) && !Objects.equals(value(was, name), shown)) {
                alsoChanged.add(new JsonObject()
                        .put("name", name)
                        .put("before", value(was, name))
                        .put("shown", shown));
            }
        });
        return new JsonObject().put("differences", differences).put("alsoChanged", alsoChanged);
    }

    private static Stream<String> names(JsonObject... all) {
        return Stream.of(all)
                .flatMap(fields -> fields.fieldNames().stream())
                .distinct()
                .sorted();
    }

    private static Object value(JsonObject fields, String name) {
        Object value = fields.getValue(name);
        return value == null || (value instanceof JsonObject object && object.isEmpty()) ? "" : value;
    }
}
