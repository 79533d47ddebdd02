package io.orgsync.model.credential;

import java.util.Optional;
import org.jboss.logging.Logger;

/** Chooses the keys that a service starts with. */
final class StartKeys {

    /** The demo's key. Everybody can read it here, so it protects nothing. */
    static final String DEMO_KEY = "orgsync-demo-encryption-key-0001";

    /** Random text of 32 characters, in hexadecimal digits even, has more different ones. */
    private static final int FEWEST_CHARACTERS = 8;

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
            case PRODUCTION -> {
                refuseGuessable(key);
                yield ownKey(configured);
            }
            case TRIAL -> configured.orElseGet(StartKeys::demoRing);
        };
    }

    /** A word written out to 32 characters is a key too, but not one that keeps anybody out. */
    private static void refuseGuessable(Optional<String> key) {
        if (key.filter(text -> text.chars().distinct().count() < FEWEST_CHARACTERS)
                .isPresent()) {
            throw new KeyRefusedException(
                    "ENCRYPT_KEY can be guessed: it must be the base64 of 32 random bytes, or as hard to tell.");
        }
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
