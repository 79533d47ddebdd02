package io.orgsync.ascora.webhook;

import java.util.Optional;

/** How an outcome is written down: the state of the hint and its row in the synchronisation log. */
record HintLogRow(
        String state,
        String status,
        Optional<String> ascoraId,
        Optional<String> errorClass,
        Optional<String> message,
        Optional<String> change) {

    static HintLogRow of(WaitingHint hint, HintOutcome outcome) {
        if (outcome instanceof HintOutcome.Read read) {
            Optional<String> id = read.ascoraId().or(hint::named);
            return new HintLogRow(
                    "done", "success", id, Optional.empty(), Optional.empty(), Optional.of(read.change()));
        }
        if (outcome instanceof HintOutcome.Failed failed) {
            return new HintLogRow(
                    "failed",
                    "failed",
                    hint.named(),
                    Optional.of(failed.errorClass()),
                    Optional.of(failed.message()),
                    Optional.empty());
        }
        String reason = outcome instanceof HintOutcome.Dropped dropped ? dropped.reason() : "";
        return new HintLogRow(
                "dropped", "skipped", hint.named(), Optional.empty(), Optional.of(reason), Optional.empty());
    }
}
