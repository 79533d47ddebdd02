package io.orgsync.model.upstream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/** Writes down key names and types of JSON while reading it as a stream; of an array only its first element. */
final class JsonStructure {

    private static final int MAX_DEPTH = 3;
    private static final int MAX_KEYS = 50;
    private static final int MAX_KEY_CHARACTERS = 40;
    private static final Pattern NO_KEY_CHARACTER = Pattern.compile("[^A-Za-z0-9_@.$-]");

    private final StringBuilder text = new StringBuilder();
    private int keys;

    /** Reads one value to its end, so that what is missing of it is noticed. */
    void read(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            return;
        }
        value(parser, 1);
        if (parser.nextToken() != null) {
            text.append(", then more");
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    private void value(JsonParser parser, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            object(parser, depth);
        } else if (token == JsonToken.START_ARRAY) {
            array(parser, depth);
        } else {
            text.append(type(token));
        }
    }

    private void object(JsonParser parser, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            text.append("object");
            parser.skipChildren();
            return;
        }
        text.append('{');
        String separator = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            property(parser, depth, separator);
            separator = ", ";
        }
        text.append('}');
    }

    private void property(JsonParser parser, int depth, String separator) throws IOException {
        keys++;
        if (keys <= MAX_KEYS) {
            text.append(separator).append(key(parser.currentName())).append(": ");
            parser.nextToken();
            value(parser, depth + 1);
            return;
        }
        text.append(keys == MAX_KEYS + 1 ? separator + "…" : "");
        parser.nextToken();
        parser.skipChildren();
    }

    private void array(JsonParser parser, int depth) throws IOException {
        text.append("array");
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            text.append(", empty");
            return;
        }
        text.append(" of ");
        value(parser, depth);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
        }
    }

    // Keys can be data, such as an object keyed by e-mail address; that much of them is not shown.
    private static String key(String name) {
        String shown = NO_KEY_CHARACTER.matcher(name).replaceAll("?");
        return shown.length() <= MAX_KEY_CHARACTERS ? shown : shown.substring(0, MAX_KEY_CHARACTERS) + "…";
    }

    private static String type(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            case VALUE_NULL -> "null";
            case START_OBJECT, START_ARRAY, END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                "unknown";
        };
    }
}
