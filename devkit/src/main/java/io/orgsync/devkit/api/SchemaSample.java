package io.orgsync.devkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A value as a schema wants it, as far as the schema tells.
 *
 * @param document where references lead
 */
record SchemaSample(JsonNode document) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 5;

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            return NODES.nullNode();
        }
        if (schema.has("$ref")) {
            return of(document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(choice)) {
                return of(schema.path(choice).path(0), depth + 1);
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return ofType(schema, depth);
    }

    private JsonNode ofType(JsonNode schema, int depth) {
        JsonNode type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
        return switch (type.asText("object")) {
            case "string" -> NODES.textNode(text(schema.path("format").asText()));
            case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> array(schema, depth);
            default -> object(schema, depth);
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "6f1b3c1e-6f0e-4a53-9d0c-0d6c9a1f1a11";
            case "date" -> "2027-01-20";
            case "date-time" -> "2027-01-20T10:00:00Z";
            case "email" -> "ann@example.test";
            default -> "x";
        };
    }

    private ArrayNode array(JsonNode schema, int depth) {
        return NODES.arrayNode().add(of(schema.path("items"), depth + 1));
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(member -> object.set(member.getKey(), of(member.getValue(), depth + 1)));
        return object;
    }
}
