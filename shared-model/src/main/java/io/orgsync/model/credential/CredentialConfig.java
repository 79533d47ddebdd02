package io.orgsync.model.credential;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The keys that credentials are encrypted with; production needs one of the two. */
@ConfigMapping(prefix = "encrypt")
public interface CredentialConfig {

    /** {@code ENCRYPT_KEY}: 32 characters, taken as they are, or 44 characters that are the base64 of 32 bytes. */
    Optional<String> key();

    /** {@code ENCRYPT_KEYS}: {@code id:base64,id:base64}; the first is the primary key, all of them read. */
    Optional<String> keys();
}
