package io.orgsync.model.credential;

import com.google.crypto.tink.util.Bytes;
import java.util.Base64;
import java.util.Optional;

/** The text form of a ciphertext: {@code v1:<key id>:<base64url without padding of nonce, ciphertext and tag>}. */
record StoredCredential(String keyId, Bytes ciphertext) {

    private static final String VERSION = "v1";

    static Optional<StoredCredential> parse(String text) {
        String[] parts = text.split(":", -1);
        return parts.length == 3 && parts[0].equals(VERSION)
                ? decode(parts[2]).map(bytes -> new StoredCredential(parts[1], Bytes.copyFrom(bytes)))
                : Optional.empty();
    }

    String text() {
        return VERSION + ":" + keyId + ":" + encode(ciphertext.toByteArray());
    }

    // Java's decoder ignores left-over bits and padding, so one ciphertext would have several texts: only ours is read.
    private static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
