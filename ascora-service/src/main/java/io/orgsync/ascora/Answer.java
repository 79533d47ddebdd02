package io.orgsync.ascora;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The envelope of every good answer below {@code /api/organizations/{orgId}/ascora}.
 *
 * @param success true, unless a 200 tells of something that failed, as a stream of a manual sync
 * @param message for people, where there is something to say
 */
public record Answer<T>(boolean success, Optional<String> message, T data) {

    public static <T> Answer<T> of(T data) {
        return new Answer<>(true, Optional.empty(), data);
    }

    public static <T> Answer<T> of(String message, T data) {
        return new Answer<>(true, Optional.of(message), data);
    }

    /** Nothing but that it worked. */
    @Schema(name = "Acknowledgement")
    public record Acknowledgement(boolean success, String message) {}

    /** Nothing but that it worked. */
    public static Acknowledgement saying(String message) {
        return new Acknowledgement(true, message);
    }
}
