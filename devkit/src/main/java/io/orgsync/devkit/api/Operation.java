package io.orgsync.devkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One operation of an API.
 *
 * @param template its path with names in braces
 * @param id empty when the document names none
 * @param role that the document says a caller needs; empty when it says none
 * @param parameters of the path and of the query
 * @param mediaType of the body it takes; JSON when it takes none
 * @param body schema of the JSON it takes, empty when it takes none
 */
public record Operation(
        String method,
        String template,
        Optional<String> id,
        Optional<String> role,
        List<Parameter> parameters,
        String mediaType,
        Optional<JsonNode> body) {

    private static final String JSON = "application/json";
    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");

    /** @param in path or query */
    public record Parameter(String name, String in) {}

    static Operation of(String template, String method, JsonNode path, JsonNode described) {
        JsonNode content = described.path("requestBody").path("content");
        String mediaType = content.isEmpty() || content.has(JSON)
                ? JSON
                : content.fieldNames().next();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                template,
                Optional.ofNullable(described.path("operationId").textValue()),
                role(described),
                parameters(path, described),
                mediaType,
                Optional.of(content.path(JSON).path("schema")).filter(JsonNode::isObject));
    }

    private static Optional<String> role(JsonNode described) {
        return elements(described.path("security"))
                .flatMap(Operation::elements)
                .flatMap(Operation::elements)
                .map(JsonNode::asText)
                .findFirst();
    }

    /** Those of the path as a whole come before its own. */
    private static List<Parameter> parameters(JsonNode path, JsonNode described) {
        return Stream.concat(elements(path.path("parameters")), elements(described.path("parameters")))
                .map(parameter -> new Parameter(
                        parameter.path("name").asText(), parameter.path("in").asText()))
                .filter(parameter -> !parameter.in().equals("header"))
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The path with {@code 1} for every parameter. */
    public String path() {
        return path(name -> "1");
    }

    /** The path with values, which stand there as they are, for its parameters. */
    public String path(UnaryOperator<String> values) {
        return NAME.matcher(template).replaceAll(name -> Matcher.quoteReplacement(values.apply(name.group(1))));
    }

    List<Parameter> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }

    /** Whether its path has a parameter other than the given ones. */
    public boolean hasIdBesides(String... names) {
        return parameters("path").stream().anyMatch(parameter -> !List.of(names).contains(parameter.name()));
    }

    /** Whether its id is one of these. */
    public boolean isNamed(String... ids) {
        return id.filter(List.of(ids)::contains).isPresent();
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
