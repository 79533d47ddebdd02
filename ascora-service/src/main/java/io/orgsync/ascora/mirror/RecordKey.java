package io.orgsync.ascora.mirror;

import java.util.Optional;
import java.util.UUID;

/**
 * What callers name a mirrored record by in a path: the row's id, Ascora's id, or a number.
 *
 * @param text as it was sent
 */
public record RecordKey(String text) {

    /** The text as a row's id; null when it is none, which matches nothing in SQL. */
    public Optional<UUID> rowId() {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
