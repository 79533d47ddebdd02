package io.orgsync.pxc.order;

import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Parameters;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads stored orders. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class OrderQueries {

    private static final String COLUMNS = """
            select o.order_id, o.integration_id, o.state, o.category, o.rule_id, o.evidence, o.last_update,
                   o.creation_date, o.requested_completion_date, o.expected_completion_date, o.billing_account_id,
                   o.products, o.first_seen_at, o.changed_at, o.missing_since,
                   case when o.missing_since is null and not (o.state = any ($2))
                        then greatest(o.changed_at, c.last_full_sweep_at) else o.changed_at end as last_seen_at
            """;

    private static final String FROM = """
            from orders o
            left join lateral (
              select max(last_full_sweep_at) as last_full_sweep_at from checkpoints
              where organization_id = $1 and connection = 'integration:' || o.integration_id and stream = 'orders'
            ) c on true
            where o.organization_id = $1
            """;

    private static final String MATCH = """
              and ($3::text is null or o.state = $3)
              and ($4::text is null or o.category = $4)
              and ($5::bigint is null or o.integration_id = $5)
              and ($6::timestamptz is null or o.last_update >= $6)
              and ($7::timestamptz is null or o.last_update < $7)
              and ($8::text is null or o.order_id ilike $8 or array_to_string(o.products, ' ') ilike $8)
            """;

    private static final String TRANSITIONS = """
            select from_state, to_state, at, run_id from order_transitions
            where organization_id = $1 and order_id = $2 order by id limit 500
            """;

    /** @param total how many orders match in all */
    record Found(List<OrderView> orders, long total) {}

    Uni<Found> list(SqlClient transaction, OrganizationId organization, OrderFilter filter, PageRequest page) {
        String statement = COLUMNS + ", count(*) over () as total " + FROM + MATCH + " order by " + filter.orderBy()
                + " limit $9 offset $10";
        return transaction
                .preparedQuery(statement)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        ended(),
                        filter.canonicalState().orElse(null),
                        filter.category().orElse(null),
                        filter.integrationId(),
                        Parameters.utc(Optional.ofNullable(filter.updatedSince())),
                        Parameters.utc(Optional.ofNullable(filter.updatedUntil())),
                        filter.searchPattern().orElse(null),
                        page.limit(),
                        page.offset())))
                .map(OrderQueries::found);
    }

    Uni<Optional<OrderView.Complete>> find(SqlClient transaction, OrganizationId organization, String orderId) {
        return transaction
                .preparedQuery(COLUMNS + ", o.raw::text as raw " + FROM + " and o.order_id = $3")
                .execute(Tuple.of(organization.value(), ended(), orderId))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : complete(transaction, organization, rows.iterator().next()));
    }

    private static Uni<Optional<OrderView.Complete>> complete(
            SqlClient transaction, OrganizationId organization, Row order) {
        return transaction
                .preparedQuery(TRANSITIONS)
                .execute(Tuple.of(organization.value(), order.getString("order_id")))
                .map(rows -> Optional.of(new OrderView.Complete(
                        view(order), order.getString("raw"), Rows.list(rows, OrderQueries::transition))));
    }

    private static Found found(RowSet<Row> rows) {
        List<OrderView> orders = Rows.list(rows, OrderQueries::view);
        return new Found(orders, orders.isEmpty() ? 0 : rows.iterator().next().getLong("total"));
    }

    private static OrderView view(Row row) {
        return new OrderView(
                row.getString("order_id"),
                row.getLong("integration_id"),
                row.getString("state"),
                row.getString("category"),
                Columns.text(row, "rule_id"),
                ((JsonObject) row.getJson("evidence")).getMap(),
                Columns.instant(row, "last_update"),
                Columns.instant(row, "creation_date"),
                Columns.instant(row, "requested_completion_date"),
                Columns.instant(row, "expected_completion_date"),
                Columns.text(row, "billing_account_id"),
                List.of(row.getArrayOfStrings("products")),
                row.getOffsetDateTime("first_seen_at").toInstant(),
                row.getOffsetDateTime("last_seen_at").toInstant(),
                row.getOffsetDateTime("changed_at").toInstant(),
                Columns.instant(row, "missing_since"));
    }

    private static OrderView.Transition transition(Row row) {
        return new OrderView.Transition(
                Columns.text(row, "from_state"),
                row.getString("to_state"),
                row.getOffsetDateTime("at").toInstant(),
                Optional.ofNullable(row.getLong("run_id")));
    }

    private static String[] ended() {
        return OrderState.endedStates().toArray(String[]::new);
    }
}
