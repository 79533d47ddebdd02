package io.orgsync.model.credential;

/** A ciphertext of the former platform that cannot be read: one text and no cause, whatever is wrong with it. */
public final class LegacyCredentialUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The only message there is. */
    public static final String MESSAGE = "The former platform's credential cannot be read.";

    public LegacyCredentialUnreadableException() {
        super(MESSAGE);
    }
}
