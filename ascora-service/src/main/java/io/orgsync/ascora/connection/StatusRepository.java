package io.orgsync.ascora.connection;

import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.sync.RunStatus;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What the status of a connection is made of, besides its row. */
@ApplicationScoped
class StatusRepository {

    // Stalled: longer than two intervals without a success, counted from the connection's last change at the earliest.
    private static final String FIND = """
            select
              (select count(*) from ascora_customers where organization_id = $1) as customers,
              (select count(*) from ascora_jobs where organization_id = $1) as jobs,
              (select count(*) from ascora_invoices where organization_id = $1) as invoices,
              (select status from runs where organization_id = $1 and subject_id = $2 order by id desc limit 1) as run_status,
              coalesce((
                select s.is_active and greatest(i.last_sync_at, s.updated_at)
                    < engine_now() - 2 * make_interval(secs => s.interval_seconds)
                from schedules s
                join ascora_integrations i on i.organization_id = s.organization_id and i.number = s.subject_id
                where s.organization_id = $1 and s.subject_id = $2), false) as stalled,
              (select count(*) from webhook_subscriptions where organization_id = $1 and state = 'active') as subscriptions,
              (select coalesce(array_agg(event order by event), '{}') from silent_webhook_subscriptions
               where organization_id = $1) as silent
            """;

    /**
     * What is counted for a status.
     *
     * @param runStatus of the newest run; empty before the first
     * @param stalled whether the schedule is on and its last success older than two intervals
     */
    record Facts(Statistics statistics, Optional<RunStatus> runStatus, boolean stalled, WebhookHealth webhooks) {}

    public Uni<Facts> facts(SqlClient transaction, OrganizationId organization, long number) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), number))
                .map(rows -> facts(Rows.one(rows)));
    }

    private static Facts facts(Row row) {
        return new Facts(
                new Statistics(row.getLong("customers"), row.getLong("jobs"), row.getLong("invoices")),
                Columns.text(row, "run_status").map(RunStatus::of),
                row.getBoolean("stalled"),
                new WebhookHealth(row.getLong("subscriptions"), List.of(row.getArrayOfStrings("silent"))));
    }
}
