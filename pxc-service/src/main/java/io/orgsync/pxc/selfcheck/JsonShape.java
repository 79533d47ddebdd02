package io.orgsync.pxc.selfcheck;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The paths of a JSON document with the types found there: key names and types, never a value. At most 300 paths down to
 * depth 10; in key names, which could be data, whatever isn't usual in a name is a question mark, and so are long digits.
 */
final class JsonShape {

    private static final int MOST_PATHS = 300;
    private static final int DEEPEST = 10;
    private static final int LONGEST_KEY = 40;
    private static final Pattern UNUSUAL = Pattern.compile("(?!^@)[^A-Za-z0-9_$-]|\\d{3,}");

    private final Map<String, String> types = new TreeMap<>();

    private JsonShape() {}

    /** As {@code [].product.id: text}; several types at one place are joined by a bar. */
    static Map<String, String> of(JsonNode document) {
        JsonShape shape = new JsonShape();
        shape.visit("", document, 0);
        return shape.types;
    }

    private void visit(String path, JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> visit(path + "[]", element, depth + 1));
        }
        if (node.isObject()) {
            node.properties().forEach(member -> visit(below(path, member.getKey()), member.getValue(), depth + 1));
        }
        if (!node.isObject() || path.isEmpty()) {
            note(path, node.isArray() && node.isEmpty() ? "empty array" : type(node));
        }
    }

    private void note(String path, String type) {
        if (types.size() < MOST_PATHS || types.containsKey(path)) {
            types.merge(path, type, (known, other) -> known.contains(other) ? known : known + "|" + other);
        }
    }

    private static String below(String path, String key) {
        String shown = UNUSUAL.matcher(key).replaceAll("?");
        String name = shown.length() <= LONGEST_KEY ? shown : shown.substring(0, LONGEST_KEY) + "…";
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case BINARY, MISSING, POJO -> "unknown";
        };
    }
}
