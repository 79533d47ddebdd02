package io.orgsync.devkit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an API's document says of answers, to compare real answers with: status, media type, headers and body. A body must
 * hold every member that the document requires, and none that it doesn't know.
 */
public final class AnswerContract {

    /** Headers that the document must tell where answers have them. */
    private static final List<String> TOLD_HEADERS = List.of("Location", "Link", "X-Total-Count");

    /** Of the framework, for requests that fit no operation. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(405, 406);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final PathTemplates templates;
    private final JsonNode closedComponents;
    private final Map<JsonNode, JsonSchema> bodies = new ConcurrentHashMap<>();

    public AnswerContract(OpenApiDocument served) {
        this(served.json());
    }

    AnswerContract(JsonNode document) {
        this.templates = new PathTemplates(document.path("paths"));
        this.closedComponents = closed(document.path("components").deepCopy());
    }

    /** Refuses members that a schema with members doesn't name. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(AnswerContract::closed);
        return node;
    }

    /**
     * What differs from the document, which should be nothing; nothing is known of requests that fit no operation.
     *
     * @param path without query
     */
    public List<String> differences(String method, String path, int status, HttpHeaders headers, String body) {
        if (OF_NO_OPERATION.contains(status)) {
            return List.of();
        }
        return templates
                .operation(method, path)
                .map(operation -> differences(operation, status, headers, body))
                .orElse(List.of());
    }

    private List<String> differences(JsonNode operation, int status, HttpHeaders headers, String body) {
        JsonNode answer = operation.path("responses").path(Integer.toString(status));
        if (answer.isMissingNode()) {
            return List.of("the status is not documented");
        }
        List<String> differences = new ArrayList<>();
        TOLD_HEADERS.stream()
                .filter(name -> answer.path("headers").has(name)
                        != headers.firstValue(name).isPresent())
                .forEach(name -> differences.add("the header " + name + " is either documented or there"));
        differences.addAll(ofBody(answer.path("content"), mediaType(headers), body));
        return differences;
    }

    private static Optional<String> mediaType(HttpHeaders headers) {
        return headers.firstValue("Content-Type").map(type -> type.split(";")[0].strip());
    }

    private List<String> ofBody(JsonNode content, Optional<String> mediaType, String body) {
        if (body.isEmpty()) {
            return content.isEmpty() ? List.of() : List.of("a body is documented");
        }
        JsonNode documented = content.path(mediaType.orElse(""));
        if (documented.isMissingNode()) {
            return List.of("the media type is not documented: " + mediaType);
        }
        return mediaType.filter(type -> type.endsWith("json")).isPresent()
                ? validate(documented.path("schema"), body)
                : List.of();
    }

    private List<String> validate(JsonNode schema, String body) {
        try {
            return bodies.computeIfAbsent(schema, this::compiled).validate(JSON.readTree(body)).stream()
                    .map(ValidationMessage::toString)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("the body is no JSON");
        }
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode root = (ObjectNode) closed(schema.deepCopy());
        root.set("components", closedComponents);
        return SCHEMAS.getSchema(root, CONFIG);
    }
}
