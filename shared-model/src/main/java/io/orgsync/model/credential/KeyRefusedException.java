package io.orgsync.model.credential;

/** An encryption key, or a ring of them, that cannot be used; the message says what to change and shows no key. */
public final class KeyRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    KeyRefusedException(String message) {
        super(message);
    }
}
