package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the simulator before it travels. */
record Reply(int status, Map<String, String> headers, Buffer body) {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";

    static Reply json(int status, Buffer body) {
        return new Reply(status, Map.of(CONTENT_TYPE, JSON), body);
    }

    static Reply json(int status, JsonNode body) {
        return json(status, Buffer.buffer(Json.bytes(body)));
    }

    /** An error body in the manner of TMF630: code, reason, message and status. */
    static Reply error(int status, String reason, String message) {
        return json(
                status,
                Json.object()
                        .put("code", "PXC-" + status)
                        .put("reason", reason)
                        .put("message", message)
                        .put("status", Integer.toString(status)));
    }

    static Reply unauthorised() {
        return error(401, "Unauthorized", "the token is missing, unknown or expired");
    }

    Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    Reply withContentType(String value) {
        return withHeader(CONTENT_TYPE, value);
    }

    Reply withBody(Buffer other) {
        return new Reply(status, headers, other);
    }
}
