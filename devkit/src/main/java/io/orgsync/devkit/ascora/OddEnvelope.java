package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.Reply;
import java.nio.charset.StandardCharsets;

/**
 * An answer in which some attributes are others.
 *
 * @param attributes a JSON object with the attributes to set
 */
public record OddEnvelope(String attributes) implements Fault {

    public OddEnvelope {
        if (!Json.parse(attributes.getBytes(StandardCharsets.UTF_8)).isObject()) {
            throw new IllegalArgumentException("attributes are no JSON object");
        }
    }

    @Override
    public Reply reply(Reply honest) {
        JsonNode answer = Json.parse(honest.body().getBytes());
        if (answer instanceof ObjectNode envelope) {
            envelope.setAll((ObjectNode) Json.parse(attributes.getBytes(StandardCharsets.UTF_8)));
        }
        return Answers.json(answer);
    }
}
