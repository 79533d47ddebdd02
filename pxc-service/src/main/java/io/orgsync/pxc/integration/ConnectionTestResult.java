package io.orgsync.pxc.integration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How PXC took the credentials.
 *
 * @param message for people; neither secrets nor text of the upstream
 * @param error the message again when the test failed, else absent
 */
@Schema(name = "ConnectionTestResult")
public record ConnectionTestResult(
        boolean success, ConnectionStatus status, String message, Optional<String> error, Instant testedAt) {

    static ConnectionTestResult passed(Instant at) {
        return new ConnectionTestResult(
                true, ConnectionStatus.CONNECTED, "PXC accepted the credentials.", Optional.empty(), at);
    }

    static ConnectionTestResult failed(ConnectionStatus status, String message, Instant at) {
        return new ConnectionTestResult(false, status, message, Optional.of(message), at);
    }

    /** The status again, under the name that integrations have for it. */
    @JsonProperty("connectionStatus")
    public ConnectionStatus connectionStatus() {
        return status;
    }

    /** The members of {@link #stored()}, for the API document. */
    @Schema(name = "StoredTestResult")
    record Stored(boolean success, ConnectionStatus status, String message, Instant testedAt, Optional<String> error) {}

    JsonObject stored() {
        JsonObject stored = new JsonObject()
                .put("success", success)
                .put("status", status.word())
                .put("message", message)
                .put("testedAt", testedAt.toString());
        error.ifPresent(text -> stored.put("error", text));
        return stored;
    }
}
