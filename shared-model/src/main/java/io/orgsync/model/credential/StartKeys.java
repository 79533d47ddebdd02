package io.orgsync.model.credential;

import java.util.Optional;
import org.jboss.logging.Logger;

/** Chooses the keys that a service starts with. */
final class StartKeys {

    /** The demo's key. Everybody can read it here, so it protects nothing. */
    static final String DEMO_KEY = "orgsync-demo-encryption-key-0001";

    private static final Logger LOG = Logger.getLogger(StartKeys.class);

    private StartKeys() {}

    /**
     * The configured ring, or in a trial the demo's key where none is configured.
     *
     * @throws KeyRefusedException in production without a key or with the demo's, and anywhere with an unusable one
     */
    static KeyRing choose(Optional<String> key, Optional<String> ring, Strictness strictness) {
        Optional<KeyRing> configured = KeyRing.parse(key, ring);
        return switch (strictness) {
            case PRODUCTION -> ownKey(configured);
            case TRIAL -> configured.orElseGet(StartKeys::demoRing);
        };
    }

    private static KeyRing ownKey(Optional<KeyRing> configured) {
        KeyRing ring = configured.orElseThrow(() -> new KeyRefusedException(
                "Credentials cannot be encrypted: set ENCRYPT_KEY to the base64 of 32 random bytes, or ENCRYPT_KEYS."));
        if (ring.holds(demoKey())) {
            throw new KeyRefusedException(
                    "The demo's encryption key is public: set ENCRYPT_KEY or ENCRYPT_KEYS to keys of your own.");
        }
        return ring;
    }

    private static KeyRing demoRing() {
        LOG.warn("No ENCRYPT_KEY is set: credentials are encrypted with the demo's key, which is public.");
        return KeyRing.parse(Optional.of(DEMO_KEY), Optional.empty()).orElseThrow();
    }

    private static EncryptionKey demoKey() {
        return EncryptionKey.ofText(KeyRing.DEFAULT_ID, DEMO_KEY).orElseThrow();
    }
}
