package io.orgsync.model.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A schedule as it is stored. Exactly one of {@code cron} and {@code interval} is present.
 *
 * @param subjectId what is run at its slots
 * @param nextRunAt the next slot; empty while the schedule is not active
 */
public record ScheduleRow(
        long id,
        long subjectId,
        String leaseKey,
        Optional<String> cron,
        Optional<Duration> interval,
        String timezone,
        boolean active,
        Duration catchUpWindow,
        Optional<Instant> nextRunAt,
        Optional<Instant> lastRunAt,
        List<SkippedSlot> skipped) {

    /** A slot that did not run, and why. */
    public record SkippedSlot(Instant slot, String reason) {}

    public SlotSequence slots() {
        return cron.<SlotSequence>map(expression -> new CronSchedule(expression, ZoneId.of(timezone)))
                .orElseGet(() -> new IntervalSchedule(interval.orElseThrow()));
    }

    public ScheduleRow withSkipped(List<SkippedSlot> slots) {
        return new ScheduleRow(
                id, subjectId, leaseKey, cron, interval, timezone, active, catchUpWindow, nextRunAt, lastRunAt, slots);
    }
}
