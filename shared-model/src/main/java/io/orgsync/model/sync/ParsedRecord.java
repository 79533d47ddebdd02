package io.orgsync.model.sync;

import java.util.Optional;

/** What became of one element of a page. */
public sealed interface ParsedRecord<R extends StreamRecord> {

    /**
     * It can be stored.
     *
     * @param repairs how many texts or dates of it had to be repaired
     */
    record Usable<R extends StreamRecord>(R record, int repairs) implements ParsedRecord<R> {}

    /**
     * It cannot be stored and goes to quarantine.
     *
     * @param recordKey the same for the same bad element in a later pull: its id, or a hash of its content
     * @param path the JSON pointer of what is wrong
     * @param payload the element as it came, made storable
     */
    record Unusable<R extends StreamRecord>(
            String recordKey, Optional<String> recordId, String reason, String path, String payload)
            implements ParsedRecord<R> {}
}
