package io.orgsync.pxc.order;

import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Parameters;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads stored orders. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class OrderQueries {

    private static final String COLUMNS = """
            select o.order_id, o.integration_id, o.state, o.category, o.rule_id, o.rules_version, o.evidence,
                   o.items_known, o.last_update, o.creation_date, o.requested_completion_date,
                   o.expected_completion_date, o.billing_account_id, o.products, o.first_seen_at, o.changed_at,
                   o.missing_since,
                   case when o.missing_since is null and not (o.state = any ($2))
                        then greatest(o.changed_at, p.swept_at) else o.changed_at end as last_seen_at,
            """;

    // Each pull confirms what is open, save for what it missed and has not yet read by id.
    private static final String STALE = """
              (not (o.state = any ($2))
                and o.changed_at < $3
                and (o.missing_since is not null or p.pulled_at is null or p.pulled_at < $3
                     or o.order_id = any (p.follow_ids)))
            """;

    private static final String FROM = """
            from orders o
            cross join (
              select (select max(last_full_sweep_at) from checkpoints
                      where organization_id = $1 and stream = 'orders') as swept_at,
                     (select max(completed_at) from order_pulls where organization_id = $1) as pulled_at,
                     array(select unnest(follow_ids) from checkpoints
                           where organization_id = $1 and stream = 'orders') as follow_ids
            ) p
            where o.organization_id = $1
            """;

    private static final String MATCH = """
              and ($4::text is null or o.state = $4)
              and ($5::text is null or o.category = $5)
              and ($6::bigint is null or o.integration_id = $6)
              and ($7::timestamptz is null or o.last_update >= $7)
              and ($8::timestamptz is null or o.last_update < $8)
              and ($9::text is null or o.order_id ilike $9 or array_to_string(o.products, ' ') ilike $9)
              and ($10::boolean is null or $10 =
            """ + STALE + ")";

    private static final String TRANSITIONS = """
            select from_state, to_state, at, run_id from order_transitions
            where organization_id = $1 and order_id = $2 order by id limit 500
            """;

    /** @param staleBefore open orders that were confirmed before it only are stale */
    Uni<Page<OrderView>> list(
            SqlClient transaction,
            OrganizationId organization,
            OrderFilter filter,
            PageRequest page,
            Instant staleBefore) {
        List<Object> values = values(organization, filter, staleBefore);
        return count(transaction, values)
                .chain(total -> rows(transaction, values, filter.order(), page)
                        .map(orders -> Page.keyset(orders, page, total, filter.order()::after)));
    }

    private static Uni<Long> count(SqlClient transaction, List<Object> values) {
        return transaction
                .preparedQuery("select count(*) " + FROM + MATCH)
                .execute(Tuple.from(values))
                .map(rows -> Rows.one(rows).getLong(0));
    }

    /** The rows of a page and one more, if there is one. */
    private static Uni<List<OrderView>> rows(
            SqlClient transaction, List<Object> match, OrderSort sort, PageRequest page) {
        List<Object> values = new ArrayList<>(match);
        values.addAll(Arrays.asList(page.limit() + 1, page.skipped()));
        page.cursor().ifPresent(cursor -> {
            values.add(Parameters.utc(sort.date(cursor)));
            values.add(sort.orderId(cursor));
        });
        String behind = page.cursor().map(cursor -> sort.behind(13, 14)).orElse("");
        return transaction
                .preparedQuery(COLUMNS + STALE + " as stale " + FROM + MATCH + behind + sort.orderBy()
                        + " limit $11 offset $12")
                .execute(Tuple.from(values))
                .map(rows -> Rows.list(rows, OrderQueries::view));
    }

    private static List<Object> values(OrganizationId organization, OrderFilter filter, Instant staleBefore) {
        return Arrays.asList(
                organization.value(),
                ended(),
                Parameters.utc(staleBefore),
                filter.canonicalState().orElse(null),
                filter.category().orElse(null),
                filter.integrationId(),
                Parameters.utc(Optional.ofNullable(filter.updatedSince())),
                Parameters.utc(Optional.ofNullable(filter.updatedUntil())),
                filter.searchPattern().orElse(null),
                filter.stale());
    }

    Uni<Optional<OrderView.Complete>> find(
            SqlClient transaction, OrganizationId organization, String orderId, Instant staleBefore) {
        return transaction
                .preparedQuery(COLUMNS + STALE + " as stale, o.raw::text as raw " + FROM + " and o.order_id = $4")
                .execute(Tuple.of(organization.value(), ended(), Parameters.utc(staleBefore), orderId))
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

    private static OrderView view(Row row) {
        return new OrderView(
                row.getString("order_id"),
                row.getLong("integration_id"),
                row.getString("state"),
                row.getString("category"),
                Columns.text(row, "rule_id"),
                row.getString("rules_version"),
                ((JsonObject) row.getJson("evidence")).getMap(),
                row.getBoolean("items_known"),
                Columns.instant(row, "last_update"),
                Columns.instant(row, "creation_date"),
                Columns.instant(row, "requested_completion_date"),
                Columns.instant(row, "expected_completion_date"),
                Columns.text(row, "billing_account_id"),
                List.of(row.getArrayOfStrings("products")),
                row.getOffsetDateTime("first_seen_at").toInstant(),
                row.getOffsetDateTime("last_seen_at").toInstant(),
                row.getOffsetDateTime("changed_at").toInstant(),
                row.getBoolean("stale"),
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
