package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;
import io.vertx.core.buffer.Buffer;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A posted document, whose names may be in any case. */
record Form(Map<String, JsonNode> fields) {

    static Form of(Buffer body) {
        try {
            return of(Json.parse(body.getBytes()));
        } catch (UncheckedIOException e) {
            throw new Refused("the body is not JSON");
        }
    }

    static Form of(JsonNode document) {
        Map<String, JsonNode> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        document.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return new Form(fields);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    JsonNode value(String name) {
        return fields.getOrDefault(name, MissingNode.getInstance());
    }

    /** A text that is not blank, or a number as text. */
    Optional<String> text(String name) {
        return Optional.of(value(name))
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new Refused(name + " is required"));
    }

    Optional<BigDecimal> amount(String name) {
        return text(name).map(text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new Refused(name + " is not a number");
            }
        });
    }

    /** A document inside this one. */
    Form inner(String name) {
        return of(value(name));
    }

    /** Takes over a value as it was given, where it was given. */
    void copy(String name, ObjectNode target) {
        if (has(name)) {
            target.set(name, value(name));
        }
    }

    /** Custom fields as they are kept, null when there are none. */
    JsonNode customFields(Predicate<String> configured) {
        ArrayNode kept = Json.array();
        for (JsonNode pair : value("customFields")) {
            Form field = of(pair);
            String name = field.required("fieldName");
            if (configured.test(name)) {
                kept.addObject().put("fieldName", name).set("fieldValue", field.value("fieldValue"));
            }
        }
        return kept.isEmpty() ? Json.object().nullNode() : kept;
    }
}
