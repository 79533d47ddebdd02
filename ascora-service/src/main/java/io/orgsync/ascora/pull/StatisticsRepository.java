package io.orgsync.ascora.pull;

import io.orgsync.ascora.customer.CustomerQueries;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up the mirror. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class StatisticsRepository {

    private static final String CUSTOMERS = """
            select count(*) as total, count(*) filter (where sync_status = 'synced') as synced,
                   count(*) filter (where sync_status = 'pending') as pending,
                   count(*) filter (where sync_status = 'conflict') as conflicts
            from
            """ + CustomerQueries.CUSTOMERS.from();

    private static final String JOBS = """
            select coalesce(sum(jobs), 0)::bigint as total,
                   coalesce(jsonb_object_agg(job_status, jobs), '{}') as by_status,
                   coalesce(sum(estimated), 0) as estimated, coalesce(sum(actual), 0) as actual
            from (select coalesce(job_status, 'unknown') as job_status, count(*) as jobs, sum(estimated_cost) as estimated,
                         sum(actual_cost) as actual
                  from ascora_jobs where organization_id = $1 group by 1) as of_status
            """;

    private static final String INVOICES = """
            select count(*) as count, coalesce(sum(total_amount), 0) as total, coalesce(sum(paid_amount), 0) as paid,
                   coalesce(sum(owed), 0) as outstanding,
                   count(*) filter (where overdue) as overdue_count,
                   coalesce(sum(owed) filter (where overdue), 0) as overdue_amount
            from (
              select total_amount, paid_amount, greatest(coalesce(total_amount, 0) - paid_amount, 0) as owed,
                     total_amount > paid_amount and due_date < (engine_now() at time zone coalesce(
                       (select settings ->> 'timezone' from ascora_integrations where organization_id = $1),
                       'Australia/Brisbane'))::date as overdue
              from ascora_invoices where organization_id = $1) as invoices
            """;

    private static final String SYNC = """
            select count(*) as total, count(*) filter (where status in ('completed', 'completed_with_errors')) as successful,
                   count(*) filter (where status = 'failed') as failed,
                   count(*) filter (where status in ('queued', 'running', 'parked')) as in_progress,
                   (avg(extract(epoch from completed_at - started_at) * 1000))::bigint as average_duration,
                   max(completed_at) filter (where status in ('completed', 'completed_with_errors')) as last_sync_at,
                   (select count(*) from quarantine where organization_id = $1 and state = 'open') as quarantined
            from runs where organization_id = $1
            """;

    Uni<StatisticsView> of(SqlClient transaction, OrganizationId organization) {
        return one(transaction, CUSTOMERS, organization)
                .chain(customers -> one(transaction, JOBS, organization)
                        .chain(jobs -> one(transaction, INVOICES, organization)
                                .chain(invoices -> one(transaction, SYNC, organization)
                                        .map(sync -> new StatisticsView(
                                                customers(customers), jobs(jobs), invoices(invoices), sync(sync))))));
    }

    private static Uni<Row> one(SqlClient transaction, String statement, OrganizationId organization) {
        return transaction
                .preparedQuery(statement)
                .execute(Tuple.of(organization.value()))
                .map(Rows::one);
    }

    private static StatisticsView.Customers customers(Row row) {
        return new StatisticsView.Customers(
                row.getLong("total"), row.getLong("synced"), row.getLong("pending"), row.getLong("conflicts"));
    }

    private static StatisticsView.Jobs jobs(Row row) {
        Map<String, Long> byStatus = new TreeMap<>();
        ((JsonObject) row.getJson("by_status"))
                .forEach(entry -> byStatus.put(entry.getKey(), ((Number) entry.getValue()).longValue()));
        return new StatisticsView.Jobs(
                row.getLong("total"), byStatus, row.getBigDecimal("estimated"), row.getBigDecimal("actual"));
    }

    private static StatisticsView.Invoices invoices(Row row) {
        return new StatisticsView.Invoices(
                row.getLong("count"),
                row.getBigDecimal("total"),
                row.getBigDecimal("paid"),
                row.getBigDecimal("outstanding"),
                row.getLong("overdue_count"),
                row.getBigDecimal("overdue_amount"));
    }

    private static StatisticsView.Sync sync(Row row) {
        return new StatisticsView.Sync(
                row.getLong("total"),
                row.getLong("successful"),
                row.getLong("failed"),
                row.getLong("in_progress"),
                Optional.ofNullable(row.getLong("average_duration")),
                Columns.instant(row, "last_sync_at"),
                row.getLong("quarantined"));
    }
}
