package io.orgsync.model.credential;

/**
 * A stored credential that cannot be read: tampered with, written for another place, by a key that is gone, or no
 * ciphertext of ours. One text whatever went wrong, and no cause, so that nobody learns which.
 */
public final class CredentialUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The only message there is. */
    public static final String MESSAGE = "The stored credential cannot be read.";

    public CredentialUnreadableException() {
        super(MESSAGE);
    }
}
