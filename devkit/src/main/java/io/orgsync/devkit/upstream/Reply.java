package io.orgsync.devkit.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the simulator before it travels. */
public record Reply(int status, Map<String, String> headers, Buffer body) {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";

    public static Reply json(int status, Buffer body) {
        return new Reply(status, Map.of(CONTENT_TYPE, JSON), body);
    }

    public static Reply json(int status, JsonNode body) {
        return json(status, Buffer.buffer(Json.bytes(body)));
    }

    public Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    public Reply withContentType(String value) {
        return withHeader(CONTENT_TYPE, value);
    }

    public Reply withBody(Buffer other) {
        return new Reply(status, headers, other);
    }
}
