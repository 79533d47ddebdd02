package io.orgsync.model.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * JSON of which every text and every key is {@link StorableText}.
 *
 * @param value the storable JSON; the node given when nothing had to be repaired
 * @param repairs how many characters were taken out or replaced
 */
public record StorableJson(JsonNode value, int repairs) {

    /** Leaves the given node as it is and copies only what has to change. Where repaired keys meet, the last wins. */
    public static StorableJson of(JsonNode node) {
        int repairs = count(node);
        return repairs == 0 ? new StorableJson(node, 0) : new StorableJson(clean(node), repairs);
    }

    private static int count(JsonNode node) {
        int repairs = node.isTextual() ? StorableText.of(node.textValue()).repairs() : 0;
        if (node instanceof ObjectNode object) {
            for (var property : object.properties()) {
                repairs += StorableText.of(property.getKey()).repairs() + count(property.getValue());
            }
            return repairs;
        }
        for (JsonNode element : node) {
            repairs += count(element);
        }
        return repairs;
    }

    private static JsonNode clean(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> TextNode.valueOf(StorableText.of(node.textValue()).value());
            case ARRAY -> cleanArray(node);
            case OBJECT -> cleanObject(node);
            case BINARY, BOOLEAN, MISSING, NULL, NUMBER, POJO -> node;
        };
    }

    private static ArrayNode cleanArray(JsonNode array) {
        ArrayNode cleaned = JsonNodeFactory.instance.arrayNode(array.size());
        array.forEach(element -> cleaned.add(clean(element)));
        return cleaned;
    }

    private static ObjectNode cleanObject(JsonNode object) {
        ObjectNode cleaned = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(property ->
                        cleaned.set(StorableText.of(property.getKey()).value(), clean(property.getValue())));
        return cleaned;
    }
}
