package io.orgsync.ascora.webhook;

import io.orgsync.model.credential.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Secrets of hook addresses. Only their hashes are kept, each bound to its connection and event. */
final class HookSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private HookSecret() {}

    /** 32 random bytes, as 43 characters that stand in a path as they are. */
    static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored. A fast hash will do: nobody can try 2^256 secrets. */
    static String hash(UUID integration, String event, String secret) {
        return sha256(integration + "/" + event + "/" + secret);
    }

    /** Takes as long whatever the difference. */
    static boolean equal(String hash, String other) {
        return MessageDigest.isEqual(bytes(hash), bytes(other));
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(bytes(text)));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
