package io.orgsync.pxc.order;

import io.orgsync.model.postgres.Parameters;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Counts stored orders by the day of their last update. */
@ApplicationScoped
public class OrderDayRepository {

    private static final String CELLS = """
            select category, state, count(*) as orders from orders
            where organization_id = $1 and ($2::bigint is null or integration_id = $2)
              and last_update >= $3 and last_update < $4
            group by category, state order by category, state
            """;

    private static final String HISTORY = """
            select (last_update at time zone $5)::date as day, category, state, count(*) as orders from orders
            where organization_id = $1 and ($2::bigint is null or integration_id = $2)
              and last_update >= $3 and last_update < $4
            group by 1, category, state order by 1, category, state
            """;

    private static final String ORDERS = """
            select order_id, state, category, last_update
            from (
              select order_id, state, category, last_update,
                     row_number() over (order by last_update desc, order_id) as place,
                     row_number() over (partition by case when state = any ($6) then state else 'other' end
                                        order by last_update desc, order_id) as place_in_group
              from orders
              where organization_id = $1 and ($2::bigint is null or integration_id = $2)
                and last_update >= $3 and last_update < $4
            ) as placed
            where place <= $5 or place_in_group <= $5
            order by place
            """;

    private static final String WITHOUT_LAST_UPDATE = """
            select count(*) from orders
            where organization_id = $1 and ($2::bigint is null or integration_id = $2) and last_update is null
            """;

    /** The counts of one day, of one integration if one is given. */
    public Uni<DayCounts> count(
            SqlClient transaction, OrganizationId organization, OptionalLong integrationId, Day day) {
        return transaction
                .preparedQuery(CELLS)
                .execute(Tuple.of(
                        organization.value(),
                        Parameters.number(integrationId),
                        Parameters.utc(day.begin()),
                        Parameters.utc(day.end())))
                .map(rows -> new DayCounts(day.date(), Rows.list(rows, OrderDayRepository::cell)));
    }

    /** The counts of each of the last days up to the given one, oldest first; days without orders have no cells. */
    public Uni<List<DayCounts>> history(
            SqlClient transaction, OrganizationId organization, OptionalLong integrationId, Day last, int days) {
        Instant begin = new Day(last.date().minusDays(days - 1L), last.zone()).begin();
        return transaction
                .preparedQuery(HISTORY)
                .execute(Tuple.of(
                        organization.value(),
                        Parameters.number(integrationId),
                        Parameters.utc(begin),
                        Parameters.utc(last.end()),
                        last.zone().getId()))
                .map(rows -> days(rows, last.date(), days));
    }

    /** The newest orders of a day and the newest of each state group, newest first: of each at most {@code limit}. */
    public Uni<List<OrderDigest>> orders(
            SqlClient transaction, OrganizationId organization, OptionalLong integrationId, Day day, int limit) {
        return transaction
                .preparedQuery(ORDERS)
                .execute(Tuple.of(
                        organization.value(),
                        Parameters.number(integrationId),
                        Parameters.utc(day.begin()),
                        Parameters.utc(day.end()),
                        limit,
                        DayCounts.STATE_GROUPS.toArray(String[]::new)))
                .map(rows -> Rows.list(rows, OrderDayRepository::digest));
    }

    /** How many stored orders have no readable last update and so belong to no day. */
    public Uni<Long> withoutLastUpdate(SqlClient transaction, OrganizationId organization, OptionalLong integrationId) {
        return transaction
                .preparedQuery(WITHOUT_LAST_UPDATE)
                .execute(Tuple.of(organization.value(), Parameters.number(integrationId)))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static List<DayCounts> days(Iterable<Row> rows, LocalDate last, int days) {
        Map<LocalDate, List<DayCounts.Cell>> cells = new TreeMap<>();
        for (int back = days - 1; back >= 0; back--) {
            cells.put(last.minusDays(back), new ArrayList<>());
        }
        rows.forEach(row -> cells.computeIfPresent(row.getLocalDate("day"), (day, found) -> {
            found.add(cell(row));
            return found;
        }));
        return cells.entrySet().stream()
                .map(entry -> new DayCounts(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static DayCounts.Cell cell(Row row) {
        return new DayCounts.Cell(row.getString("category"), row.getString("state"), row.getLong("orders"));
    }

    private static OrderDigest digest(Row row) {
        return new OrderDigest(
                row.getString("order_id"),
                row.getString("state"),
                row.getString("category"),
                Optional.ofNullable(row.getOffsetDateTime("last_update")).map(OffsetDateTime::toInstant));
    }
}
