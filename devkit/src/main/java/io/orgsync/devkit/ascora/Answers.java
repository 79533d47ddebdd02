package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.Reply;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** The shapes in which Ascora answers. */
final class Answers {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    private Answers() {}

    static Reply body(Buffer body) {
        return new Reply(200, JSON, body);
    }

    static Reply json(JsonNode body) {
        return body(Buffer.buffer(Json.bytes(body)));
    }

    /** Not an answer of the application, but of the server in front of it. */
    static Reply bare(int status) {
        return new Reply(status, Map.of(), Buffer.buffer());
    }

    static ObjectNode success() {
        return Json.object().put("success", true).putNull("message");
    }

    /** A business error is a status 200 that says no. */
    static Reply refused(String message) {
        return json(Json.object().put("success", false).put("message", message));
    }

    static Reply refused(String message, String entity) {
        return json(Json.object().put("success", false).put("message", message).putNull(entity));
    }

    static Reply entity(String name, JsonNode entity) {
        return json(success().set(name, entity));
    }

    /** What a write answers that leaves something with an id behind. */
    static Reply acknowledged(String entityId) {
        return json(Json.object().put("success", true).put("entityId", entityId).putNull("message"));
    }
}
