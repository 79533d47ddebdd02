package io.orgsync.ascora;

import java.util.Optional;

/**
 * The envelope of every good answer below {@code /api/organizations/{orgId}/ascora}.
 *
 * @param success true, unless a 200 tells of something that failed, as a stream of a manual sync
 * @param message for people, where there is something to say
 */
public record Answer<T>(boolean success, Optional<String> message, Optional<T> data) {

    public static <T> Answer<T> of(T data) {
        return new Answer<>(true, Optional.empty(), Optional.of(data));
    }

    public static <T> Answer<T> of(String message, T data) {
        return new Answer<>(true, Optional.of(message), Optional.of(data));
    }

    /** Nothing but that it worked. */
    public static Answer<Void> saying(String message) {
        return new Answer<>(true, Optional.of(message), Optional.empty());
    }
}
