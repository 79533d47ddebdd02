package io.orgsync.ascora.webhook;

import java.time.Duration;
import java.util.Optional;

/** What has become of a hint. */
sealed interface HintOutcome {

    /**
     * The record was read back.
     *
     * @param change inserted, updated or unchanged
     */
    record Read(Optional<String> ascoraId, String change) implements HintOutcome {}

    /** There is nothing to read; the next pull sees whatever there is. */
    record Dropped(String reason) implements HintOutcome {}

    /** Ascora gave no usable answer, and it was asked often enough. */
    record Failed(String errorClass, String message) implements HintOutcome {}

    /** Ascora is asked again after a pause. */
    record Again(Duration pause) implements HintOutcome {}
}
