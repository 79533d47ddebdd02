package io.orgsync.ascora.webhook;

import java.util.Optional;

/**
 * A hint whose record is to be read.
 *
 * @param deliveries how often it was told
 * @param attempts how often the record was asked for, this time included
 */
record WaitingHint(
        long id,
        HookEvent event,
        Optional<String> recordId,
        Optional<String> recordNumber,
        int deliveries,
        int attempts) {

    /** For people: what it named. */
    Optional<String> named() {
        return recordId.or(() -> recordNumber);
    }
}
