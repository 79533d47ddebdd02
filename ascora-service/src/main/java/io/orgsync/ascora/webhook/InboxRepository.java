package io.orgsync.ascora.webhook;

import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reader's side of the inbox. Every method runs in a fenced transaction of the connection's lease. */
@ApplicationScoped
class InboxRepository {

    /** Those that a process left behind while it read them are taken again, since only the lease's holder is here. */
    private static final String TAKE = """
            with next as (
              select id from webhook_inbox
              where organization_id = $1 and state in ('waiting', 'reading') and ready_at <= engine_now()
              order by ready_at, id limit $2
            )
            update webhook_inbox i set state = 'reading', attempts = attempts + 1
            from next where i.organization_id = $1 and i.id = next.id
            returning i.*
            """;

    private static final String RETURN = """
            update webhook_inbox set attempts = attempts - 1 where organization_id = $1 and id = any ($2)
            """;

    private static final String SETTLE = """
            update webhook_inbox set state = $3, processed_at = engine_now() where organization_id = $1 and id = $2
            """;

    private static final String POSTPONE = """
            update webhook_inbox set ready_at = engine_now() + $3 * interval '1 millisecond'
            where organization_id = $1 and id = $2
            """;

    private static final String GIVE_UP = """
            update webhook_inbox set state = $2, processed_at = engine_now()
            where organization_id = $1 and state in ('waiting', 'reading')
            """;

    private static final String LOG = """
            insert into ascora_sync_logs (organization_id, integration_id, sync_type, source, target, resource_type,
                                          ascora_resource_id, status, error_class, error_message, retry_count,
                                          response_data)
            values ($1, $2, $3, 'ascora', 'orgsync', $4, $5, $6, $7, $8, $9, $10)
            """;

    private static final String JOB_NUMBER = """
            select job_number from ascora_jobs where organization_id = $1 and ascora_job_id = $2
            """;

    private static final String LOCK =
            "select from dispatch_inbox where organization_id = $1 and lease_key = $2 for update";

    /** A statement of its own: it must see what was committed while the lock was waited for. */
    private static final String REST = """
            with later as (
              update dispatch_inbox
              set ready_at = (select case when min(ready_at) is not null
                                          then greatest(min(ready_at), engine_now() + $3 * interval '1 millisecond') end
                              from webhook_inbox where organization_id = $1 and state in ('waiting', 'reading')),
                  purge_at = (select min(processed_at) + $4 * interval '1 millisecond' from webhook_inbox
                              where organization_id = $1 and processed_at is not null)
              where organization_id = $1 and lease_key = $2
              returning ready_at, purge_at
            )
            select ready_at is null and purge_at is null as idle from later
            """;

    private static final String REMOVE = "delete from dispatch_inbox where organization_id = $1 and lease_key = $2";

    private static final String PURGE = """
            delete from webhook_inbox
            where organization_id = $1 and processed_at <= engine_now() - $2 * interval '1 millisecond'
            """;

    private static final String RUN_WAITS = """
            select exists (select from dispatch_runs
                           where organization_id = $1 and lease_key = $2 and ready_at <= engine_now()) as waits
            """;

    /** Takes the hints that are due, the longest due first, and counts an attempt of each. */
    Uni<List<WaitingHint>> take(SqlClient transaction, OrganizationId organization, int most) {
        return transaction
                .preparedQuery(TAKE)
                .execute(Tuple.of(organization.value(), most))
                .map(rows -> Rows.list(rows, InboxRepository::hint));
    }

    /** Takes back the attempts of hints that were not looked into after all. */
    Uni<Void> giveBack(SqlClient transaction, OrganizationId organization, List<WaitingHint> hints) {
        Long[] ids = hints.stream().map(WaitingHint::id).toArray(Long[]::new);
        return execute(transaction, RETURN, Tuple.of(organization.value(), ids));
    }

    /** Records what has become of a hint, with its log row unless it is to be tried again. */
    Uni<Void> settle(
            SqlClient transaction,
            OrganizationId organization,
            UUID integration,
            WaitingHint hint,
            HintOutcome outcome) {
        if (outcome instanceof HintOutcome.Again again) {
            return postpone(transaction, organization, hint, again.pause());
        }
        HintLogRow row = HintLogRow.of(hint, outcome);
        return execute(transaction, SETTLE, Tuple.of(organization.value(), hint.id(), row.state()))
                .chain(() -> log(transaction, organization, integration, hint, row));
    }

    private static Uni<Void> postpone(
            SqlClient transaction, OrganizationId organization, WaitingHint hint, Duration pause) {
        return execute(transaction, POSTPONE, Tuple.of(organization.value(), hint.id(), pause.toMillis()));
    }

    private static Uni<Void> log(
            SqlClient transaction, OrganizationId organization, UUID integration, WaitingHint hint, HintLogRow row) {
        JsonObject data = new JsonObject().put("event", hint.event().word()).put("deliveries", hint.deliveries());
        row.change().ifPresent(change -> data.put("change", change));
        return execute(
                transaction,
                LOG,
                Tuple.from(Arrays.asList(
                        organization.value(),
                        integration,
                        hint.event().logType(),
                        hint.event().stream().resource(),
                        row.ascoraId().orElse(null),
                        row.status(),
                        row.errorClass().orElse(null),
                        row.message().orElse(null),
                        Math.max(0, hint.attempts() - 1),
                        data)));
    }

    /** Ends all open hints without a word of each: dropped, or failed. */
    Uni<Integer> giveUp(SqlClient transaction, OrganizationId organization, String state) {
        return transaction
                .preparedQuery(GIVE_UP)
                .execute(Tuple.of(organization.value(), state))
                .map(rows -> rows.rowCount());
    }

    /** The number of a mirrored job, since Ascora addresses jobs by number. */
    Uni<Optional<String>> jobNumber(SqlClient transaction, OrganizationId organization, String jobId) {
        return transaction
                .preparedQuery(JOB_NUMBER)
                .execute(Tuple.of(organization.value(), jobId))
                .map(rows ->
                        Rows.first(rows, row -> Columns.text(row, "job_number")).flatMap(number -> number));
    }

    /** Whether a pull wants the lease. */
    Uni<Boolean> runWaits(SqlClient transaction, OrganizationId organization, String leaseKey) {
        return transaction
                .preparedQuery(RUN_WAITS)
                .execute(Tuple.of(organization.value(), leaseKey))
                .map(rows -> Rows.one(rows).getBoolean("waits"));
    }

    /**
     * Deletes what was kept long enough, and says when the inbox is to be looked into again: when the next hint is due,
     * but not before the pause is over.
     */
    Uni<Void> rest(SqlClient transaction, OrganizationId organization, String leaseKey, Duration pause, Duration keep) {
        return execute(transaction, PURGE, Tuple.of(organization.value(), keep.toMillis()))
                .chain(() -> execute(transaction, LOCK, Tuple.of(organization.value(), leaseKey)))
                .chain(() -> transaction
                        .preparedQuery(REST)
                        .execute(Tuple.of(organization.value(), leaseKey, pause.toMillis(), keep.toMillis())))
                .chain(rows -> rows.size() > 0 && Rows.one(rows).getBoolean("idle")
                        ? execute(transaction, REMOVE, Tuple.of(organization.value(), leaseKey))
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> execute(SqlClient transaction, String statement, Tuple values) {
        return transaction.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    private static WaitingHint hint(Row row) {
        return new WaitingHint(
                row.getLong("id"),
                HookEvent.of(row.getString("event")).orElseThrow(),
                Columns.text(row, "record_id"),
                Columns.text(row, "record_number"),
                row.getInteger("deliveries"),
                row.getInteger("attempts"));
    }
}
