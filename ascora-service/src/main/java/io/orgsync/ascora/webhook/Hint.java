package io.orgsync.ascora.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A delivery, reduced to what is kept of it: that a record may have changed.
 *
 * @param digest of event and body
 */
record Hint(HookEvent event, NamedRecord record, String digest) {

    private static final int DEEPEST = 100;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    /** Takes any body: what can't be read names no record. */
    static Hint of(HookEvent event, byte[] body) {
        return new Hint(event, NamedRecord.in(read(body), event.stream()), digest(event, body));
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String digest(HookEvent event, byte[] body) {
        MessageDigest digest = HookSecret.digest();
        digest.update(event.word().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(body));
    }
}
