package io.orgsync.model.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * One refused member of a request.
 *
 * @param path where it is, as {@code credentials.client_id} or {@code items[2].amount}; empty for the body as a whole
 * @param message what is wrong with it
 * @param value what was sent: absent for secrets, at most 200 characters
 */
public record FieldError(String path, String message, Optional<Object> value) {

    public FieldError {
        value = value.flatMap(sent -> SentValue.tellable(path, sent));
    }

    public static FieldError of(String path, String message) {
        return new FieldError(path, message, Optional.empty());
    }

    /** Tells the value that was sent, unless it may be a secret. */
    public static FieldError of(String path, String message, Object value) {
        return new FieldError(path, message, Optional.of(value));
    }

    /** The name under which shipped front ends read the message. */
    @JsonProperty("msg")
    public String msg() {
        return message;
    }
}
