package io.orgsync.pxc.workflow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.sync.CronSchedule;
import io.orgsync.model.sync.NewSchedule;
import io.orgsync.model.sync.ScheduleRow;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of a schedule is to be changed; what is absent stays, and members that a GET shows beside these are ignored.
 *
 * @param cron an expression of five fields
 * @param frequency hourly, daily, weekly or monthly instead
 */
@JsonIgnoreProperties({
    "id",
    "workflowId",
    "workflowName",
    "nextRunAt",
    "nextRuns",
    "lastRunAt",
    "overlapPolicy",
    "catchUpWindow",
    "skipped"
})
record ScheduleChange(
        Optional<@Size(max = 100) String> cron,
        @Schema(pattern = Frequency.WORDS) Optional<@Size(max = 20) String> frequency,
        Optional<@Size(max = 50) String> timezone,
        Optional<Boolean> isActive) {

    NewSchedule applyTo(ScheduleRow row) {
        String zone = timezone.orElse(row.timezone());
        Optional<String> byWord = frequency.map(ScheduleChange::cronOfWord);
        // A screen that changes the word sends the expression back as it was.
        Optional<String> expression = byWord.filter(word -> cron.isEmpty() || cron.equals(row.cron()))
                .or(() -> cron)
                .or(row::cron);
        if (byWord.isPresent() && !byWord.equals(expression)) {
            throw InvalidRequest.of("frequency", "says something else than cron");
        }
        expression.ifPresent(text -> requireReadable("cron", text, "timezone", zone));
        return new NewSchedule(
                row.subjectId(),
                row.leaseKey(),
                expression,
                expression.isPresent() ? Optional.empty() : row.interval(),
                zone,
                isActive.orElse(row.active()));
    }

    private static String cronOfWord(String word) {
        return Frequency.of(word)
                .map(Frequency::cron)
                .orElseThrow(() -> InvalidRequest.of("frequency", "must be one of " + Frequency.words()));
    }

    static NewSchedule unchanged(ScheduleRow row) {
        return new NewSchedule(
                row.subjectId(), row.leaseKey(), row.cron(), row.interval(), row.timezone(), row.active());
    }

    /** Refuses an unreadable cron expression or time zone, naming the member that holds it. */
    static void requireReadable(String cronPath, String expression, String zonePath, String zone) {
        ZoneId zoneId = requireZone(zonePath, zone);
        try {
            new CronSchedule(expression, zoneId);
        } catch (IllegalArgumentException unreadable) {
            throw InvalidRequest.of(cronPath, "must be a cron expression of five fields");
        }
    }

    private static ZoneId requireZone(String path, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw InvalidRequest.of(path, "must be a time zone like Europe/London");
        }
    }
}
