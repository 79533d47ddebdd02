package io.orgsync.pxc.integration;

import io.orgsync.model.problem.InvalidRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Metadata grow by merging; this is where they end. */
final class MetadataSize {

    private static final int MOST_CHARACTERS = 64 * 1024;

    private MetadataSize() {}

    static void check(Map<String, Object> metadata) {
        if (new JsonObject(metadata).encode().length() > MOST_CHARACTERS) {
            throw InvalidRequest.of("", "The metadata may have at most " + MOST_CHARACTERS + " characters in all");
        }
    }
}
