package io.orgsync.devkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Requests that an operation should refuse, made from what the document says of it: values of other types, beyond bounds,
 * huge, nested, of text that can't be stored, in the path, the query and each member of the body; and bodies that are no
 * JSON.
 *
 * @param values of the parameters that aren't being tried
 */
record HostileRequests(SchemaSample samples, PathValues values) {

    /** Encoded as they stand in an address. */
    private static final List<String> ADDRESS_PARTS = List.of(
            "0",
            "-1",
            "1.5",
            "99999999999999999999",
            "9223372036854775807",
            "NaN",
            "null",
            "%20",
            "%00",
            "%ff%fe",
            "%F0%9F%92%A9",
            "..%2F..%2Fetc",
            "1%27%20or%20%271%27=%271",
            "%3Cb%3E",
            "%25",
            "x".repeat(3_000));

    /** As they stand in JSON. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0.123456789012345678901",
            "99999999999999999999",
            "1e400",
            "-9223372036854775809",
            "\"\"",
            "\"   \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\ud83d\\udca9\"",
            "\"' or '1'='1\"",
            "\"{{{{\"",
            "\"9999-99-99T99:99:99Z\"",
            "\"" + "x".repeat(300) + "\"",
            "\"" + "y".repeat(100_000) + "\"",
            "[]",
            "{}",
            "[null]",
            "[[[[[[1]]]]]]",
            "{\"a\":{\"b\":{\"c\":null}}}",
            nested("[", "]", 3_000));

    private static final Map<String, String> BODIES = Map.of(
            "no body", "",
            "null", "null",
            "a number", "1",
            "a text", "\"x\"",
            "a list", "[{}]",
            "broken", "{\"name\":",
            "not JSON", "<xml/>",
            "deep", nested("{\"a\":", "}", 3_000),
            "twice", "{\"name\":\"a\",\"name\":\"b\"}",
            "unknown member", "{\"colour\":\"red\"}");

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + "1" + close.repeat(depth);
    }

    Stream<ApiRequest> of(Operation operation) {
        return Stream.of(inPath(operation), inQuery(operation), inBody(operation))
                .flatMap(requests -> requests);
    }

    private Stream<ApiRequest> inPath(Operation operation) {
        return operation.parameters("path").stream()
                .flatMap(parameter -> ADDRESS_PARTS.stream()
                        .map(part -> new ApiRequest(
                                operation,
                                "path " + parameter.name(),
                                operation.path(
                                        name -> name.equals(parameter.name()) ? part : values.of(operation, name)),
                                body(operation))));
    }

    private Stream<ApiRequest> inQuery(Operation operation) {
        return operation.parameters("query").stream()
                .flatMap(parameter -> ADDRESS_PARTS.stream()
                        .map(part -> new ApiRequest(
                                operation,
                                "query " + parameter.name(),
                                values.path(operation) + "?" + parameter.name() + "=" + part,
                                body(operation))));
    }

    private String body(Operation operation) {
        return operation.body().map(samples::of).map(JsonNode::toString).orElse("");
    }

    private Stream<ApiRequest> inBody(Operation operation) {
        return operation
                .body()
                .map(schema -> bodies(operation, samples.of(schema)))
                .orElse(Stream.empty());
    }

    private Stream<ApiRequest> bodies(Operation operation, JsonNode sample) {
        String path = values.path(operation);
        Stream<ApiRequest> whole = BODIES.entrySet().stream()
                .map(body -> new ApiRequest(operation, "body: " + body.getKey(), path, body.getValue()));
        Stream<ApiRequest> members = places(sample, "")
                .flatMap(place -> VALUES.stream()
                        .map(value -> new ApiRequest(
                                operation,
                                "body " + place + " = " + value.substring(0, Math.min(30, value.length())),
                                path,
                                with(sample, place, value))));
        return Stream.concat(whole, members);
    }

    /** JSON pointers of all members and elements below a node. */
    private static Stream<String> places(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .flatMap(member -> below(member.getValue(), pointer + "/" + member.getKey()));
        }
        return node.isEmpty() ? Stream.empty() : below(node.path(0), pointer + "/0");
    }

    private static Stream<String> below(JsonNode node, String pointer) {
        return Stream.concat(Stream.of(pointer), places(node, pointer));
    }

    private static String with(JsonNode sample, String pointer, String value) {
        JsonNode changed = sample.deepCopy();
        int last = pointer.lastIndexOf('/');
        if (changed.at(pointer.substring(0, last)) instanceof ArrayNode parent) {
            parent.remove(0);
            parent.addRawValue(new RawValue(value));
        } else if (changed.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
            parent.putRawValue(pointer.substring(last + 1), new RawValue(value));
        }
        return changed.toString();
    }
}
