package io.orgsync.ascora.pull;

import io.orgsync.model.sync.Counts;
import io.orgsync.model.sync.RunRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a pull of one stream did, or several together, in the words of the shipped front ends.
 *
 * @param success false when a stream failed; records in quarantine leave it true
 * @param processed records that were inserted, updated or found unchanged
 * @param failed records that went into quarantine
 * @param skipped streams that are switched off
 * @param errors of the failed stream, and of some of the quarantined records
 * @param duration milliseconds
 */
@Schema(name = "SyncResult")
record SyncResult(boolean success, long processed, long failed, long skipped, List<SyncError> errors, long duration) {

    static final SyncResult NOTHING = new SyncResult(true, 0, 0, 0, List.of(), 0);

    /**
     * @param resource customer, job or invoice; {@code sync} when a whole stream failed
     * @param id Ascora's id of the record, if it has one
     */
    @Schema(name = "SyncError")
    record SyncError(String resource, Optional<String> id, String message) {}

    /** @param quarantined records of the stream that are in quarantine */
    static SyncResult of(RunStream stream, List<SyncError> quarantined) {
        Counts counts = stream.counts();
        List<SyncError> errors = new ArrayList<>();
        stream.failure().map(SyncResult::ofStream).ifPresent(errors::add);
        if (counts.quarantined() > 0) {
            errors.addAll(quarantined);
        }
        return new SyncResult(
                stream.status() != RunStream.Status.FAILED,
                counts.inserted() + counts.updated() + counts.unchanged(),
                counts.quarantined(),
                stream.status() == RunStream.Status.SKIPPED ? 1 : 0,
                errors,
                stream.duration().toMillis());
    }

    private static SyncError ofStream(RunRow.Failure failure) {
        return new SyncError("sync", Optional.empty(), failure.message());
    }

    SyncResult plus(SyncResult other) {
        List<SyncError> all = new ArrayList<>(errors);
        all.addAll(other.errors());
        return new SyncResult(
                success && other.success(),
                processed + other.processed(),
                failed + other.failed(),
                skipped + other.skipped(),
                all,
                duration + other.duration());
    }
}
