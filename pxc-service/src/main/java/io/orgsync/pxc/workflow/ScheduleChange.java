package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.sync.CronSchedule;
import io.orgsync.model.sync.NewSchedule;
import io.orgsync.model.sync.ScheduleRow;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** What of a schedule is to be changed; what is absent stays. {@code cron} has five fields. */
record ScheduleChange(Optional<String> cron, Optional<String> timezone, Optional<Boolean> isActive) {

    NewSchedule applyTo(ScheduleRow row) {
        String zone = timezone.orElse(row.timezone());
        Optional<String> expression = cron.or(row::cron);
        expression.ifPresent(text -> requireReadable("cron", text, "timezone", zone));
        return new NewSchedule(
                row.subjectId(),
                row.leaseKey(),
                expression,
                expression.isPresent() ? Optional.empty() : row.interval(),
                zone,
                isActive.orElse(row.active()));
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
