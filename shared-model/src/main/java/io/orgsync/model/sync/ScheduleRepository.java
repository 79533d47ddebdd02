package io.orgsync.model.sync;

import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Parameters;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Schedules of one organisation and their due times. Every method runs in a transaction of that organisation. */
@ApplicationScoped
public class ScheduleRepository {

    private static final int MOST_SKIPPED_SHOWN = 20;

    private static final String SAVE = """
            insert into schedules (organization_id, subject_id, lease_key, cron, interval_seconds, timezone, is_active)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (organization_id, subject_id) do update
            set lease_key = excluded.lease_key, cron = excluded.cron, interval_seconds = excluded.interval_seconds,
                timezone = excluded.timezone, is_active = excluded.is_active, updated_at = engine_now()
            returning *, engine_now() as engine_time
            """;

    private static final String PLAN_NEXT = """
            with planned as (
              update schedules set next_run_at = $3, last_run_at = coalesce($4, last_run_at)
              where organization_id = $1 and id = $2
            ), removed as (
              delete from dispatch_schedules where schedule_id = $2 and $3::timestamptz is null
            )
            insert into dispatch_schedules
              (schedule_id, organization_id, next_run_at, lease_key, stalled_at, stalled_after_success)
            select $2, $1, $3::timestamptz, s.lease_key, $5::timestamptz, $5::timestamptz
            from schedules s where s.organization_id = $1 and s.id = $2 and $3::timestamptz is not null
            on conflict (schedule_id) do update
            set next_run_at = excluded.next_run_at, lease_key = excluded.lease_key,
                stalled_after_success = excluded.stalled_after_success,
                stalled_at = case when $6 then excluded.stalled_at
                             else coalesce(dispatch_schedules.stalled_at, excluded.stalled_at) end
            """;

    private static final String FIND = "select * from schedules where organization_id = $1 and id = $2";

    private static final String OF_SUBJECT = "select * from schedules where organization_id = $1 and subject_id = $2";

    private static final String LIST = "select * from schedules where organization_id = $1 order by id";

    /** Locks a schedule whose slot is due; nothing while another pod deals with it. */
    private static final String TAKE_DUE = """
            select *, engine_now() as engine_time from schedules
            where organization_id = $1 and id = $2 and is_active and next_run_at <= (select engine_now())
            for update skip locked
            """;

    private static final String SKIP = """
            insert into skipped_slots (organization_id, schedule_id, slot, reason)
            select $1, $2, slot, $4 from unnest($3::timestamptz[]) as slot
            on conflict do nothing
            """;

    private static final String SKIPPED = """
            select slot, reason from skipped_slots
            where organization_id = $1 and schedule_id = $2 order by slot desc limit $3
            """;

    private static final String DUE = """
            select schedule_id, organization_id from dispatch_schedules
            where next_run_at <= (select engine_now()) order by next_run_at limit $1
            """;

    private static final String DELETE = """
            with gone as (
              delete from schedules where organization_id = $1 and subject_id = $2 returning id
            )
            delete from dispatch_schedules using gone where schedule_id = gone.id
            """;

    /** Stores the only schedule of a subject and plans its next slot, effective at once. */
    public Uni<ScheduleRow> save(SqlClient transaction, OrganizationId organization, NewSchedule schedule) {
        Tuple values = Tuple.from(Arrays.asList(
                organization.value(),
                schedule.subjectId(),
                schedule.leaseKey(),
                schedule.cron().orElse(null),
                schedule.interval().map(every -> (int) every.toSeconds()).orElse(null),
                schedule.timezone(),
                schedule.active()));
        return transaction
                .preparedQuery(SAVE)
                .execute(values)
                .map(rows -> rows.iterator().next())
                .chain(row -> {
                    ScheduleRow saved = schedule(row);
                    Instant now = row.getOffsetDateTime("engine_time").toInstant();
                    Optional<Instant> next = saved.active() ? saved.slots().next(now) : Optional.empty();
                    return plan(transaction, organization, saved, next, Optional.empty(), true)
                            .chain(() -> find(transaction, organization, saved.id()))
                            .map(Optional::orElseThrow);
                });
    }

    /** Sets the next slot of a schedule and, if it fired, the slot at which it did. */
    Uni<Void> plan(
            SqlClient transaction,
            OrganizationId organization,
            ScheduleRow schedule,
            Optional<Instant> next,
            Optional<Instant> fired) {
        return plan(transaction, organization, schedule, next, fired, false);
    }

    /** The slot behind the next one is when it counts as stalled, unless a run succeeds before. */
    private static Uni<Void> plan(
            SqlClient transaction,
            OrganizationId organization,
            ScheduleRow schedule,
            Optional<Instant> next,
            Optional<Instant> fired,
            boolean anew) {
        return transaction
                .preparedQuery(PLAN_NEXT)
                .execute(Tuple.of(
                        organization.value(),
                        schedule.id(),
                        Parameters.utc(next),
                        Parameters.utc(fired),
                        Parameters.utc(next.flatMap(schedule.slots()::next)),
                        anew))
                .replaceWithVoid();
    }

    public Uni<Optional<ScheduleRow>> find(SqlClient transaction, OrganizationId organization, long scheduleId) {
        return one(transaction, FIND, organization, scheduleId);
    }

    public Uni<Optional<ScheduleRow>> ofSubject(SqlClient transaction, OrganizationId organization, long subjectId) {
        return one(transaction, OF_SUBJECT, organization, subjectId);
    }

    public Uni<List<ScheduleRow>> list(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(LIST)
                .execute(Tuple.of(organization.value()))
                .map(rows -> Rows.list(rows, ScheduleRepository::schedule));
    }

    /** The newest skipped slots of a schedule, at most 20. */
    public Uni<List<ScheduleRow.SkippedSlot>> skipped(
            SqlClient transaction, OrganizationId organization, long scheduleId) {
        return transaction
                .preparedQuery(SKIPPED)
                .execute(Tuple.of(organization.value(), scheduleId, MOST_SKIPPED_SHOWN))
                .map(rows -> Rows.list(rows, ScheduleRepository::skippedSlot));
    }

    public Uni<Void> deleteOf(SqlClient transaction, OrganizationId organization, long subjectId) {
        return transaction
                .preparedQuery(DELETE)
                .execute(Tuple.of(organization.value(), subjectId))
                .replaceWithVoid();
    }

    /** Schedules with a due slot, of all organisations. */
    Uni<List<DueSchedule>> due(SqlClient client, int limit) {
        return client.preparedQuery(DUE)
                .execute(Tuple.of(limit))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new DueSchedule(
                                new OrganizationId(row.getUUID("organization_id")), row.getLong("schedule_id")))
                        .toList());
    }

    Uni<Optional<TakenSchedule>> takeDue(SqlClient transaction, OrganizationId organization, long scheduleId) {
        return transaction
                .preparedQuery(TAKE_DUE)
                .execute(Tuple.of(organization.value(), scheduleId))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new TakenSchedule(
                                schedule(row),
                                row.getOffsetDateTime("engine_time").toInstant()))
                        .findFirst());
    }

    Uni<Void> skip(
            SqlClient transaction, OrganizationId organization, long scheduleId, List<Instant> slots, String reason) {
        if (slots.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        OffsetDateTime[] times =
                slots.stream().map(slot -> slot.atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
        return transaction
                .preparedQuery(SKIP)
                .execute(Tuple.of(organization.value(), scheduleId, times, reason))
                .replaceWithVoid();
    }

    private static Uni<Optional<ScheduleRow>> one(
            SqlClient transaction, String statement, OrganizationId organization, long id) {
        return transaction
                .preparedQuery(statement)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> Rows.first(rows, ScheduleRepository::schedule));
    }

    private static ScheduleRow schedule(Row row) {
        return new ScheduleRow(
                row.getLong("id"),
                row.getLong("subject_id"),
                row.getString("lease_key"),
                Columns.text(row, "cron"),
                Optional.ofNullable(row.getInteger("interval_seconds")).map(Duration::ofSeconds),
                row.getString("timezone"),
                row.getBoolean("is_active"),
                Duration.ofSeconds(row.getInteger("catch_up_seconds")),
                Columns.instant(row, "next_run_at"),
                Columns.instant(row, "last_run_at"),
                List.of());
    }

    private static ScheduleRow.SkippedSlot skippedSlot(Row row) {
        return new ScheduleRow.SkippedSlot(row.getOffsetDateTime("slot").toInstant(), row.getString("reason"));
    }

    /** A schedule that has come due, before its organisation is entered. */
    record DueSchedule(OrganizationId organization, long scheduleId) {}

    /** A due schedule whose row this transaction has locked. */
    record TakenSchedule(ScheduleRow schedule, Instant now) {}
}
