package io.orgsync.ascora.mirror;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.ascora.upstream.AscoraJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

/** Digests of JSON that don't depend on the order of its fields. */
final class JsonNodes {

    private static final ObjectWriter CANONICAL =
            new ObjectMapper().writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

    private JsonNodes() {}

    /** Digest of what an object says in the given fields: blank is like absent, other fields don't count. */
    static String digest(JsonNode object, List<String> fields, String also) {
        AscoraJson given = new AscoraJson(object, ZoneOffset.UTC);
        ObjectNode covered = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            JsonNode value = given.member(field);
            if (saysSomething(value)) {
                covered.set(field, value);
            }
        }
        return sha256(canonical(covered) + also);
    }

    /** Digest of any JSON. */
    static String digest(JsonNode node) {
        return sha256(canonical(node));
    }

    private static boolean saysSomething(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isTextual() && value.textValue().isBlank());
    }

    private static String canonical(JsonNode node) {
        try {
            return CANONICAL.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
