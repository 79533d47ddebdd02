package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values into the texts of a step's configuration. {@code {{a.b[0]}}} names a value, {@code {a.b}} is the old
 * spelling of the same. A text that is one placeholder becomes the value with its type; inside a longer text the value
 * is written out. A name that leads nowhere is an error, never an empty text and never the placeholder itself; zero,
 * false and null are values.
 */
final class Variables {

    private static final Pattern STEP = Pattern.compile("[\\w$]+|\\[\\d+]");

    private static final Object NOWHERE = new Object();

    private final JsonObject values;

    Variables(JsonObject values) {
        this.values = values;
    }

    /** A copy of the configuration with every placeholder replaced. */
    JsonObject substitute(JsonObject config) {
        JsonObject substituted = new JsonObject();
        for (Map.Entry<String, Object> entry : config) {
            substituted.put(entry.getKey(), value(entry.getValue()));
        }
        return substituted;
    }

    private Object value(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof JsonObject object) {
            return substitute(object);
        }
        return value instanceof JsonArray array ? array(array) : value;
    }

    private JsonArray array(JsonArray array) {
        JsonArray substituted = new JsonArray();
        array.forEach(element -> substituted.add(value(element)));
        return substituted;
    }

    private Object text(String text) {
        Matcher placeholder = Placeholders.in(text);
        if (placeholder.matches()) {
            return resolve(Placeholders.path(placeholder)).orElse(null);
        }
        return placeholder
                .reset()
                .replaceAll(match -> Matcher.quoteReplacement(
                        String.valueOf(resolve(Placeholders.path(match)).orElse(""))));
    }

    /** The value that a path leads to; empty when that is null. The step fails when it leads nowhere. */
    Optional<Object> resolve(String path) {
        Object found = follow(path);
        if (found == NOWHERE) {
            throw StepFailedException.unresolved(path);
        }
        return Optional.ofNullable(found);
    }

    /** The value of a text that is one placeholder; empty when that is null or leads nowhere. */
    Optional<Object> find(String text) {
        Matcher placeholder = Placeholders.in(text);
        return placeholder.matches()
                ? Optional.ofNullable(follow(Placeholders.path(placeholder))).filter(found -> found != NOWHERE)
                : Optional.of(text(text));
    }

    private Object follow(String path) {
        Object current = values;
        Matcher step = STEP.matcher(path);
        while (current != NOWHERE && step.find()) {
            current = into(current, step.group());
        }
        return current;
    }

    private static Object into(Object container, String step) {
        if (step.startsWith("[") && container instanceof JsonArray array) {
            int index = Integer.parseInt(step.substring(1, step.length() - 1));
            if (index < array.size()) {
                return array.getValue(index);
            }
        }
        if (container instanceof JsonObject object && object.containsKey(step)) {
            return object.getValue(step);
        }
        return NOWHERE;
    }
}
