package io.orgsync.model.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request with a key, as it is stored: nothing of it can be read back.
 *
 * @param name the hash of method, path and key
 * @param content the hash of query and body
 */
record KeyedRequest(String name, String content) {

    static KeyedRequest of(String method, String path, IdempotencyKey key, String query, byte[] body) {
        String name = hash((method + "\n" + path + "\n" + key.value()).getBytes(StandardCharsets.UTF_8), new byte[0]);
        return new KeyedRequest(name, hash((query + "\n").getBytes(StandardCharsets.UTF_8), body));
    }

    private static String hash(byte[] head, byte[] tail) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head);
            digest.update(tail);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
