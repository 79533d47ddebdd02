package io.orgsync.model.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** The changes of a run's status that its holder makes. Every method belongs into a fenced transaction. */
@ApplicationScoped
public class RunTransitions {

    private static final String BEGIN = """
            update runs
            set status = 'running', started_at = coalesce(started_at, engine_now()), resumed_at = engine_now(),
                parked_until = null, error_class = null, error_message = null, advice = null
            where organization_id = $1 and id = $2 and status in ('queued', 'parked', 'running')
            returning *, engine_now() as engine_time
            """;

    private static final String LEAVE = """
            with dispatched as (
              %s
            )
            update runs
            set status = $3,
                active_ms = active_ms + extract(epoch from engine_now() - resumed_at) * 1000,
                completed_at = case when $3 in ('queued', 'parked') then null else engine_now() end,
                parked_until = $4::timestamptz,
                retry_count = retry_count + $5,
                error_class = $6, error_message = $7, advice = $8
            where organization_id = $1 and id = $2
            """;

    private static final String END =
            LEAVE.formatted("delete from dispatch_runs where organization_id = $1 and run_id = $2");

    /** A success moves the moment at which the schedule counts as stalled. */
    private static final String SUCCEEDED = """
            update dispatch_schedules d set stalled_at = d.stalled_after_success
            from schedules s, runs r
            where r.organization_id = $1 and r.id = $2 and s.organization_id = $1 and s.subject_id = r.subject_id
              and d.schedule_id = s.id
            """;

    // A run that is to be cancelled is taken up at once, however long it wanted to wait.
    private static final String REQUEUE = LEAVE.formatted("""
            update dispatch_runs
              set ready_at = case when (select cancel_requested from runs where organization_id = $1 and id = $2)
                               then engine_now() else coalesce($4::timestamptz, engine_now()) end
              where organization_id = $1 and run_id = $2""");

    private static final String FORGET = "delete from dispatch_runs where organization_id = $1 and run_id = $2";

    /** Marks a claimed run as running here; empty when it ended in the meantime, for example because it was cancelled. */
    Uni<Optional<RunHandle>> begin(SqlClient transaction, Claim claim) {
        Tuple key = Tuple.of(claim.fence().organization().value(), claim.runId());
        return transaction
                .preparedQuery(BEGIN)
                .execute(key)
                .chain(rows -> rows.size() > 0
                        ? Uni.createFrom().item(Optional.of(handle(rows, claim)))
                        : transaction.preparedQuery(FORGET).execute(key).replaceWith(Optional.empty()));
    }

    /** Records how the execution ended here. */
    Uni<Void> leave(SqlClient transaction, RunHandle run, RunOutcome outcome) {
        Optional<RunRow.Failure> failure = outcome.failure();
        Tuple values = Tuple.from(Arrays.asList(
                run.organization().value(),
                run.runId(),
                outcome.status().word(),
                outcome.parkedUntil()
                        .map(until -> until.atOffset(ZoneOffset.UTC))
                        .orElse(null),
                outcome.attempt() ? 1 : 0,
                failure.map(RunRow.Failure::errorClass).orElse(null),
                failure.map(RunRow.Failure::message).orElse(null),
                failure.map(RunRow.Failure::advice).orElse(null)));
        String statement = outcome.status().ended() ? END : REQUEUE;
        return transaction.preparedQuery(statement).execute(values).chain(() -> note(transaction, run, outcome));
    }

    private static Uni<Void> note(SqlClient transaction, RunHandle run, RunOutcome outcome) {
        return outcome.status().succeeded()
                ? transaction
                        .preparedQuery(SUCCEEDED)
                        .execute(Tuple.of(run.organization().value(), run.runId()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static RunHandle handle(RowSet<Row> rows, Claim claim) {
        Row row = rows.iterator().next();
        Instant engineTime = row.getOffsetDateTime("engine_time").toInstant();
        RunHandle handle = new RunHandle(claim.fence(), RunRowMapping.run(row), engineTime);
        if (row.getBoolean("cancel_requested")) {
            handle.interrupt(new RunOutcome.Cancelled());
        }
        return handle;
    }
}
