package io.orgsync.model.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** 256 bits and the id under which ciphertext names them. */
final class EncryptionKey {

    private static final int BYTES = 32;
    private static final int BASE64_CHARACTERS = 44;

    private final String id;
    private final SecretBytes bytes;
    private final Aead aead;

    private EncryptionKey(String id, byte[] raw) {
        this.id = id;
        this.bytes = SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get());
        this.aead = aead(bytes);
    }

    /** 32 characters are taken as they are (hexadecimal digits too), 44 as base64. */
    static Optional<EncryptionKey> ofText(String id, String text) {
        byte[] raw = text.getBytes(UTF_8);
        if (text.length() == BYTES && raw.length == BYTES) {
            return Optional.of(new EncryptionKey(id, raw));
        }
        return ofBase64(id, text);
    }

    static Optional<EncryptionKey> ofBase64(String id, String text) {
        if (text.length() != BASE64_CHARACTERS) {
            return Optional.empty();
        }
        try {
            byte[] raw = Base64.getDecoder().decode(text);
            return raw.length == BYTES ? Optional.of(new EncryptionKey(id, raw)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    String id() {
        return id;
    }

    Aead aead() {
        return aead;
    }

    boolean sameBytes(EncryptionKey other) {
        return bytes.equalsSecretBytes(other.bytes);
    }

    @AccessesPartialKey
    private static Aead aead(SecretBytes bytes) {
        try {
            AeadConfig.register();
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(parameters())
                    .setKeyBytes(bytes)
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("AES-256-GCM is not available on this Java runtime", unavailable);
        }
    }

    // No Tink prefix: our own text form names the key, and others can read the bytes without Tink.
    private static AesGcmParameters parameters() throws GeneralSecurityException {
        return AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
    }
}
