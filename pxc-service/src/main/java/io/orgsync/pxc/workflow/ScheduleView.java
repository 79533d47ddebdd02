package io.orgsync.pxc.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orgsync.model.sync.ScheduleRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The schedule of a workflow as callers see it.
 *
 * @param catchUpWindow seconds that a missed slot may be late and still runs
 * @param nextRuns the next five slots; empty while it is not active
 * @param skipped the newest slots that did not run
 */
@Schema(name = "Schedule")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ScheduleView(
        long id,
        long workflowId,
        String workflowName,
        Optional<String> cron,
        String timezone,
        boolean isActive,
        Optional<Instant> nextRunAt,
        List<Instant> nextRuns,
        Optional<Instant> lastRunAt,
        @Schema(enumeration = "skip") String overlapPolicy,
        long catchUpWindow,
        List<ScheduleRow.SkippedSlot> skipped) {

    private static final int NEXT_SHOWN = 5;

    static ScheduleView of(ScheduleRow row, String workflowName) {
        List<Instant> next = row.nextRunAt()
                .map(first -> row.slots().next(first.minusSeconds(1), NEXT_SHOWN))
                .orElse(List.of());
        return new ScheduleView(
                row.id(),
                row.subjectId(),
                workflowName,
                row.cron(),
                row.timezone(),
                row.active(),
                row.nextRunAt(),
                next,
                row.lastRunAt(),
                "skip",
                row.catchUpWindow().toSeconds(),
                row.skipped());
    }
}
