package io.orgsync.model.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import java.util.Objects;

/**
 * Encrypts credentials for the database with AES-256-GCM, a fresh nonce for each, bound to their {@link
 * CredentialScope}. The stored form is {@code v1:<key id>:<base64url>}. Safe for use by many threads; takes
 * microseconds, so it may run on an event loop.
 */
public final class CredentialCipher {

    private final KeyRing ring;

    public CredentialCipher(KeyRing ring) {
        this.ring = Objects.requireNonNull(ring, "ring");
    }

    /** Encrypts with the primary key. */
    public String encrypt(CredentialScope scope, Secret secret) {
        EncryptionKey key = ring.primary();
        try {
            byte[] ciphertext = key.aead().encrypt(secret.reveal().getBytes(UTF_8), scope.associatedData());
            return new StoredCredential(key.id(), Bytes.copyFrom(ciphertext)).text();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Encrypting a credential failed", impossible);
        }
    }

    /**
     * Decrypts with whichever key of the ring wrote it.
     *
     * @throws CredentialUnreadableException whatever is wrong with it
     */
    public Secret decrypt(CredentialScope scope, String stored) {
        return StoredCredential.parse(stored)
                .map(credential -> open(scope, credential))
                .orElseThrow(CredentialUnreadableException::new);
    }

    /** False when the stored text should be encrypted again, because the primary key did not write it. */
    public boolean usesPrimary(String stored) {
        return StoredCredential.parse(stored)
                .map(StoredCredential::keyId)
                .filter(ring.primaryId()::equals)
                .isPresent();
    }

    private Secret open(CredentialScope scope, StoredCredential credential) {
        EncryptionKey key = ring.find(credential.keyId()).orElseThrow(CredentialUnreadableException::new);
        try {
            return Secret.of(new String(
                    key.aead().decrypt(credential.ciphertext().toByteArray(), scope.associatedData()), UTF_8));
        } catch (GeneralSecurityException unreadable) {
            throw new CredentialUnreadableException();
        }
    }
}
