package io.orgsync.pxc.order;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.sync.CronSchedule;
import io.orgsync.model.sync.EngineClock;
import io.orgsync.model.sync.IntervalSchedule;
import io.orgsync.model.sync.SlotSequence;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How long an open order may go unconfirmed: two intervals of the organisation's densest schedule, else two hours. */
@ApplicationScoped
class PollingIntervals {

    private static final String SCHEDULES = """
            select cron, interval_seconds, timezone from schedules where organization_id = $1 and is_active limit 100
            """;

    private static final Duration WITHOUT_SCHEDULE = Duration.ofHours(2);
    private static final Duration SHORTEST_LOOK_BACK = Duration.ofMinutes(5);
    private static final Duration LONGEST_LOOK_BACK = Duration.ofDays(400);

    private final EngineClock clock;

    PollingIntervals(EngineClock clock) {
        this.clock = clock;
    }

    /** What was confirmed before this instant only has missed two whole intervals. */
    Uni<Instant> staleBefore(SqlClient transaction, OrganizationId organization) {
        return clock.now(transaction)
                .chain(now -> transaction
                        .preparedQuery(SCHEDULES)
                        .execute(Tuple.of(organization.value()))
                        .map(rows -> staleBefore(Rows.list(rows, PollingIntervals::slots), now)));
    }

    private static SlotSequence slots(Row row) {
        return Optional.ofNullable(row.getString("cron"))
                .<SlotSequence>map(cron -> new CronSchedule(cron, ZoneId.of(row.getString("timezone"))))
                .orElseGet(() -> new IntervalSchedule(Duration.ofSeconds(row.getInteger("interval_seconds"))));
    }

    static Instant staleBefore(List<SlotSequence> schedules, Instant now) {
        return schedules.stream()
                .map(slots -> thirdLast(slots, now))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(now.minus(WITHOUT_SCHEDULE));
    }

    /** The beginning of the last but one of the intervals that are over; looks further back until it has found it. */
    private static Optional<Instant> thirdLast(SlotSequence slots, Instant now) {
        for (Duration back = SHORTEST_LOOK_BACK; back.compareTo(LONGEST_LOOK_BACK) < 0; back = back.multipliedBy(4)) {
            List<Instant> past = past(slots, now.minus(back), now);
            if (past.size() >= 3) {
                return Optional.of(past.get(past.size() - 3));
            }
        }
        return Optional.empty();
    }

    private static List<Instant> past(SlotSequence slots, Instant from, Instant now) {
        List<Instant> past = new ArrayList<>();
        Optional<Instant> slot = slots.next(from);
        while (slot.filter(at -> !at.isAfter(now)).isPresent()) {
            past.add(slot.get());
            slot = slots.next(slot.get());
        }
        return past;
    }
}
