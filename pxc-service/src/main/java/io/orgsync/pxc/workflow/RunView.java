package io.orgsync.pxc.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orgsync.model.sync.Counts;
import io.orgsync.model.sync.RunRow;
import io.orgsync.model.sync.RunStatus;
import io.orgsync.model.sync.TriggerSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run as callers see it.
 *
 * @param startedAt absent while it is queued
 * @param executionDuration milliseconds from start to end; absent before the end
 * @param resultData what the steps put out; of single runs that ended well
 */
@Schema(name = "Run")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RunView(
        long id,
        long workflowId,
        RunStatus status,
        TriggerSource triggerSource,
        Instant createdAt,
        Optional<Instant> scheduledFor,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Long> executionDuration,
        int stepsCompleted,
        int totalSteps,
        int retryCount,
        Optional<String> errorMessage,

        @Schema(description = "For machines, as timed_out or unauthorized; the set is open")
        Optional<String> errorClass,

        Optional<String> advice,
        List<StepLogRepository.Entry> executionLog,
        Counts counts,
        long pages,
        OptionalLong pagesExpected,
        Optional<Map<String, Object>> resultData,
        Optional<Instant> parkedUntil) {

    static RunView of(RunRow row, List<StepLogRepository.Entry> log, Optional<Map<String, Object>> result) {
        Optional<RunRow.Failure> failure = row.failure();
        return new RunView(
                row.id(),
                row.subjectId(),
                row.status(),
                row.triggerSource(),
                row.createdAt(),
                row.scheduledFor(),
                row.startedAt(),
                row.completedAt(),
                duration(row),
                row.stepsCompleted(),
                row.totalSteps(),
                row.retryCount(),
                failure.map(RunRow.Failure::message),
                failure.map(RunRow.Failure::errorClass),
                failure.map(RunRow.Failure::advice).filter(advice -> !advice.isEmpty()),
                log,
                row.counts(),
                row.pages(),
                row.pagesExpected(),
                result,
                row.parkedUntil());
    }

    private static Optional<Long> duration(RunRow row) {
        return row.startedAt()
                .flatMap(start -> row.completedAt()
                        .map(end -> Duration.between(start, end).toMillis()));
    }
}
