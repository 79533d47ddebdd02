package io.orgsync.ascora.transfer;

import io.orgsync.ascora.push.Write;
import io.orgsync.ascora.push.WriteState;
import io.orgsync.model.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an item.
 *
 * @param success false when it failed or was not begun
 * @param state done, pending, unknown or failed; not_begun when there was no time left, stopped when an item before it
 *     ended the batch
 * @param error what is wrong, for people
 * @param id of the row, or of the conflict that was resolved
 * @param outboxId of the write that is still owed
 * @param details members that the problem of a single request would have, as conflictId or candidates
 */
@Schema(name = "AscoraBatchItemResult")
record BatchItemResult(
        String itemId,
        boolean success,

        @Schema(pattern = "done|pending|unknown|failed|not_begun|stopped")
        String state,

        Optional<String> error,
        Optional<String> id,
        Optional<Long> outboxId,
        Optional<Map<String, Object>> details) {

    private static final String NOT_BEGUN = "not_begun";
    private static final String STOPPED = "stopped";
    private static final String LATE = "There was no time left to begin it; send it again.";
    private static final String BEHIND_A_FAILURE = "Not begun, since an item before it failed.";

    /** Of an item whose writes are over, or not waited for any longer; fails when one of them has failed. */
    static BatchItemResult of(BatchItem item, String id, List<Write> writes) {
        writes.forEach(Write::unlessFailed);
        Optional<Write> owed = writes.stream().filter(write -> !write.isDone()).reduce((first, last) -> last);
        return new BatchItemResult(
                item.itemId(),
                true,
                owed.map(Write::told).orElse(WriteState.DONE).word(),
                Optional.empty(),
                Optional.of(id),
                owed.map(Write::id),
                Optional.empty());
    }

    static BatchItemResult failed(BatchItem item, Optional<String> id, ProblemException problem) {
        return new BatchItemResult(
                item.itemId(),
                false,
                WriteState.FAILED.word(),
                Optional.of(problem.detail()),
                id,
                Optional.empty(),
                Optional.of(problem.members()).filter(members -> !members.isEmpty()));
    }

    /** There was no time left for it. */
    static BatchItemResult notBegun(BatchItem item) {
        return untouched(item, NOT_BEGUN, LATE);
    }

    /** An item before it has ended the batch. */
    static BatchItemResult stopped(BatchItem item) {
        return untouched(item, STOPPED, BEHIND_A_FAILURE);
    }

    private static BatchItemResult untouched(BatchItem item, String state, String why) {
        return new BatchItemResult(
                item.itemId(), false, state, Optional.of(why), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean owed() {
        return outboxId.isPresent();
    }

    boolean hasFailed() {
        return state.equals(WriteState.FAILED.word());
    }

    boolean late() {
        return state.equals(NOT_BEGUN);
    }
}
