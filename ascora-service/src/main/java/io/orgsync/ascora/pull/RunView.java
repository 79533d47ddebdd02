package io.orgsync.ascora.pull;

import io.orgsync.model.sync.Counts;
import io.orgsync.model.sync.RunRow;
import io.orgsync.model.sync.RunStatus;
import io.orgsync.model.sync.TriggerSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run as callers see it.
 *
 * @param startedAt absent while it is queued
 * @param parkedUntil when a parked run goes on
 * @param advice what a person can do about its failure
 * @param pages committed so far, of all streams
 * @param pagesExpected of the stream that is being pulled, as far as Ascora tells
 */
@Schema(name = "AscoraRun")
record RunView(
        long id,
        RunStatus status,
        TriggerSource triggerSource,
        Instant createdAt,
        Optional<Instant> scheduledFor,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Instant> parkedUntil,

        @Schema(description = "For machines, as timed_out or unauthorized; the set is open")
        Optional<String> errorClass,

        Optional<String> errorMessage,
        Optional<String> advice,
        long pages,
        OptionalLong pagesExpected,
        List<StreamView> streams) {

    /** What a run did with one stream. */
    @Schema(name = "AscoraRunStream")
    record StreamView(
            @Schema(pattern = "customers|jobs|invoices") String stream,

            @Schema(pattern = "pending|running|completed|failed|skipped|cancelled")
            String status,

            long fetched,
            long inserted,
            long updated,
            long unchanged,
            long quarantined,
            long missing,
            long pages,
            Optional<String> errorClass,
            Optional<String> errorMessage,
            Optional<String> advice) {

        static StreamView of(RunStream stream) {
            Counts counts = stream.counts();
            Optional<RunRow.Failure> failure = stream.failure();
            return new StreamView(
                    stream.stream().word(),
                    stream.status().word(),
                    counts.fetched(),
                    counts.inserted(),
                    counts.updated(),
                    counts.unchanged(),
                    counts.quarantined(),
                    counts.missing(),
                    stream.pages(),
                    failure.map(RunRow.Failure::errorClass),
                    failure.map(RunRow.Failure::message),
                    failure.map(RunRow.Failure::advice));
        }
    }

    static RunView of(RunRow row, List<RunStream> streams) {
        Optional<RunRow.Failure> failure = row.failure();
        return new RunView(
                row.id(),
                row.status(),
                row.triggerSource(),
                row.createdAt(),
                row.scheduledFor(),
                row.startedAt(),
                row.completedAt(),
                row.parkedUntil(),
                failure.map(RunRow.Failure::errorClass),
                failure.map(RunRow.Failure::message),
                failure.map(RunRow.Failure::advice),
                row.pages(),
                row.pagesExpected(),
                streams.stream().map(StreamView::of).toList());
    }
}
