package io.orgsync.model.credential;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The key of the former platform, for imports only. */
@ConfigMapping(prefix = "legacy.encryption")
public interface LegacyCredentialConfig {

    /** {@code LEGACY_ENCRYPTION_KEY}: the text the former platform had as its {@code ENCRYPTION_KEY}. */
    Optional<String> key();
}
