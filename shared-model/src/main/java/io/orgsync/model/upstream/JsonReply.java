package io.orgsync.model.upstream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Reads the JSON of a reply. Of keys that stand twice in an object the last counts; numbers keep every digit; nesting
 * goes to 200; text is left as it is (see {@link StorableJson}). Every method throws {@link UpstreamFailure} of kind
 * {@code contract_violation} that carries the reply's structure when the body isn't what was expected.
 */
public final class JsonReply {

    private static final int MAX_DEPTH = 200;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonReply() {}

    /** Any JSON value. */
    public static JsonNode any(UpstreamResponse response) {
        return parse(response, "JSON");
    }

    /** An array, as lists are answered with. */
    public static ArrayNode array(UpstreamResponse response) {
        if (parse(response, "a JSON array") instanceof ArrayNode array) {
            return array;
        }
        throw unexpected(response, "a JSON array");
    }

    /** An object. */
    public static ObjectNode object(UpstreamResponse response) {
        if (parse(response, "a JSON object") instanceof ObjectNode object) {
            return object;
        }
        throw unexpected(response, "a JSON object");
    }

    /** The failure to raise when a reply is JSON and still not what was expected, such as a list without its key. */
    public static UpstreamFailure unexpected(UpstreamResponse response, String expected) {
        return UpstreamFailure.of(
                        FailureKind.CONTRACT_VIOLATION,
                        "Expected " + expected + " from the upstream and got "
                                + ReplyStructure.of(response).text() + ".")
                .withReply(response);
    }

    private static JsonNode parse(UpstreamResponse response, String expected) {
        try {
            JsonNode node = MAPPER.readTree(response.body().getBytes());
            if (!node.isMissingNode()) {
                return node;
            }
        } catch (IOException notJson) {
            // The exception quotes the reply, so nothing of it is kept.
        }
        throw unexpected(response, expected);
    }
}
