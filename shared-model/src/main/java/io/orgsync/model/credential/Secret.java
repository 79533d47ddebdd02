package io.orgsync.model.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Text that must not be seen: a password, an API key, a token. Printing it and writing it as JSON give {@code ***};
 * only {@link #reveal()} gives the text, at the place where it is sent or encrypted.
 */
@Schema(name = "Secret", type = SchemaType.STRING, format = "password")
public final class Secret {

    private static final String REDACTED = "***";

    private final String text;

    private Secret(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /** Wraps a text, which may be empty. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself. Never log, trace or store what this returns. */
    public String reveal() {
        return text;
    }

    /** True when there is no character at all. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Compares in a time that does not depend on where two texts of one length differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(text.getBytes(UTF_8), secret.text.getBytes(UTF_8));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return REDACTED;
    }
}
