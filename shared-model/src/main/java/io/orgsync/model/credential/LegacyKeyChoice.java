package io.orgsync.model.credential;

/** Which keys to try on a ciphertext of the former platform. */
public enum LegacyKeyChoice {
    /** The configured one only. */
    CONFIGURED,
    /**
     * The configured one, then the text {@code undefined}: what the former platform encrypted with where its key was
     * not set. To be chosen by the caller for such rows.
     */
    CONFIGURED_THEN_UNDEFINED
}
