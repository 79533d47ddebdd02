package io.orgsync.model.metric;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Backlogs as they were counted last, of one organisation to write and of all together to read. */
@ApplicationScoped
class BacklogRepository {

    private static final String PUT = """
            insert into dispatch_backlogs (organization_id, backlog, state, number)
            select $1, $2, * from unnest($3::text[], $4::bigint[])
            on conflict (organization_id, backlog, state) do update set number = excluded.number
            where dispatch_backlogs.number <> excluded.number
            """;

    private static final String SUMS =
            "select backlog, state, sum(number)::bigint as number from dispatch_backlogs group by backlog, state";

    private static final String STALLED = """
            select count(distinct (organization_id, coalesce(lease_key, schedule_id::text))) from dispatch_schedules
            where stalled_at <= (select engine_now())
            """;

    /** Counts a backlog of the organisation and keeps the numbers, also those that are 0. */
    Uni<Void> count(SqlClient transaction, OrganizationId organization, Backlog backlog) {
        return transaction
                .preparedQuery(backlog.query())
                .execute(Tuple.of(organization.value()))
                .map(BacklogRepository::byState)
                .chain(numbers -> put(transaction, organization, backlog, numbers));
    }

    private static Uni<Void> put(
            SqlClient transaction, OrganizationId organization, Backlog backlog, Map<String, Long> numbers) {
        List<String> states = backlog.states();
        Tuple values = Tuple.of(
                organization.value(),
                backlog.name(),
                states.toArray(String[]::new),
                states.stream().map(state -> numbers.getOrDefault(state, 0L)).toArray(Long[]::new));
        return transaction.preparedQuery(PUT).execute(values).replaceWithVoid();
    }

    private static Map<String, Long> byState(RowSet<Row> rows) {
        return Rows.stream(rows).collect(Collectors.toMap(row -> row.getString("state"), row -> row.getLong("number")));
    }

    /** The sums over all organisations. */
    Uni<List<Depth>> sums(SqlClient client) {
        return client.query(SUMS)
                .execute()
                .map(rows -> Rows.list(
                        rows,
                        row -> new Depth(row.getString("backlog"), row.getString("state"), row.getLong("number"))));
    }

    /** Connections that have had no successful run for two slots of their schedule. */
    Uni<Long> stalled(SqlClient client) {
        return client.query(STALLED).execute().map(rows -> Rows.one(rows).getLong(0));
    }

    /** How many rows of a backlog are in a state. */
    record Depth(String backlog, String state, long number) {}
}
