package io.orgsync.ascora.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What Ascora has made of a write.
 *
 * @param upstreamId its id of what was made or changed
 * @param upstreamNumber its number, where there is one
 * @param record the record as Ascora shows it now, where it does
 * @param result what is worth keeping besides, never a secret
 */
public record Sent(
        Optional<String> upstreamId, Optional<String> upstreamNumber, Optional<JsonNode> record, JsonObject result) {

    /** A record that Ascora has shown. */
    public static Sent record(String upstreamId, JsonNode record) {
        return new Sent(Optional.of(upstreamId), Optional.empty(), Optional.of(record), new JsonObject());
    }

    /** Something of which Ascora tells an id at most. */
    public static Sent acknowledged(Optional<String> upstreamId) {
        return new Sent(upstreamId, Optional.empty(), Optional.empty(), new JsonObject());
    }

    /** The same with Ascora's number of it. */
    public Sent numbered(Optional<String> number) {
        return new Sent(upstreamId, number, record, result);
    }

    /** The same with something to keep. */
    public Sent keeping(JsonObject kept) {
        return new Sent(upstreamId, upstreamNumber, record, kept);
    }
}
