package io.orgsync.pxc.order;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.sync.StoredPage;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes orders in bulk. Every method runs in a transaction of the organisation, in runs a fenced one. */
@ApplicationScoped
public class OrderRepository {

    /**
     * One statement per page: compares with what is stored, writes only what is new or changed, books transitions. A
     * stored version with a later timestamp stands, unless that timestamp lies in the future or the new version was
     * read by its id. What came without items is compared without them and keeps the ones that are stored, and what
     * was made of them, until the order is read by its id.
     */
    private static final String STORE =
            """
            with compared as (
              select i.*, o.order_id is not null as known, o.state as old_state,
                     o.order_id is null or o.missing_since is not null or ($19 and not o.items_known)
                       or (case when i.items_known then o.content_hash <> i.content_hash
                                else o.head_hash is distinct from i.head_hash end
                           and ($19 or o.last_update is null or i.last_update is null
                                or i.last_update >= o.last_update or o.last_update > engine_now())) as differs
              from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[],
                          $10::timestamptz[], $11::timestamptz[], $12::timestamptz[], $13::text[], $14::text[],
                          $15::text[], $16::text[], $20::text[], $21::boolean[])
                   as i (order_id, state, category, rule_id, evidence, last_update, creation_date,
                         requested_completion_date, expected_completion_date, billing_account_id, products, raw,
                         content_hash, head_hash, items_known)
              left join orders o on o.organization_id = $1 and o.order_id = i.order_id
            ), written as (
              insert into orders (organization_id, integration_id, order_id, state, category, rule_id, evidence,
                                  rules_version, last_update, creation_date, requested_completion_date,
                                  expected_completion_date, billing_account_id, products, raw, content_hash, head_hash,
                                  items_known)
              select $1, $2, order_id, state, category, rule_id, evidence::jsonb, $17, last_update, creation_date,
                     requested_completion_date, expected_completion_date, billing_account_id,
                     string_to_array(products, chr(31)), raw::jsonb, content_hash, head_hash, items_known
              from compared where differs and (known or not $18)
              order by order_id
              on conflict (organization_id, order_id) do update
              set integration_id = excluded.integration_id, state = excluded.state,
                  category = case when KEPT then orders.category else excluded.category end,
                  rule_id = case when KEPT then orders.rule_id else excluded.rule_id end,
                  evidence = case when KEPT then orders.evidence else excluded.evidence end,
                  rules_version = case when KEPT then orders.rules_version else excluded.rules_version end,
                  last_update = excluded.last_update, creation_date = excluded.creation_date,
                  requested_completion_date = excluded.requested_completion_date,
                  expected_completion_date = excluded.expected_completion_date,
                  billing_account_id = excluded.billing_account_id,
                  products = case when KEPT then orders.products else excluded.products end,
                  raw = case when KEPT
                             then excluded.raw
                                  || jsonb_build_object('productOrderItem', orders.raw -> 'productOrderItem')
                             else excluded.raw end,
                  content_hash = excluded.content_hash, head_hash = excluded.head_hash,
                  items_known = excluded.items_known
                    or (orders.items_known and orders.head_hash is not distinct from excluded.head_hash),
                  changed_at = engine_now(), missing_since = null
              returning order_id
            ), moved as (
              insert into order_transitions (organization_id, order_id, from_state, to_state, run_id)
              select $1, c.order_id, c.old_state, c.state, $3
              from compared c join written using (order_id)
              where c.old_state is distinct from c.state
            )
            select count(*) filter (where w.order_id is not null and not c.known) as inserted,
                   count(*) filter (where w.order_id is not null and c.known) as updated,
                   count(*) filter (where w.order_id is null and c.known) as unchanged
            from compared c left join written w using (order_id)
            """.replace("KEPT", "not excluded.items_known and orders.raw ? 'productOrderItem'");

    private static final String REAPPEARED = """
            update orders set missing_since = null
            where organization_id = $1 and missing_since is not null
              and order_id in (select unnest(ids) from sweep_pages where organization_id = $1 and run_id = $2)
            """;

    private static final String UNSEEN = """
            select order_id from orders
            where organization_id = $1 and integration_id = $3 and not (state = any ($4)) and missing_since is null
              and order_id not in (select unnest(ids) from sweep_pages where organization_id = $1 and run_id = $2)
            order by asked_at nulls first, order_id
            """;

    private static final String MARK_MISSING = """
            update orders set missing_since = engine_now()
            where organization_id = $1 and order_id = $2 and missing_since is null
            """;

    private static final String WITHOUT_ITEMS = """
            select order_id from orders
            where organization_id = $1 and integration_id = $2 and not items_known and missing_since is null
            order by asked_at nulls first, raw ? 'productOrderItem', last_update desc nulls last limit $3
            """;

    private static final String ASKED = """
            update orders set asked_at = engine_now() where organization_id = $1 and order_id = $2
            """;

    private static final String PULLED = """
            insert into order_pulls (organization_id, integration_id, completed_at) values ($1, $2, engine_now())
            on conflict (organization_id, integration_id) do update set completed_at = excluded.completed_at
            """;

    /** Stores distinct orders; the counts say what that did to the rows. */
    public Uni<StoredPage> store(SqlClient transaction, OrganizationId organization, OrderBatch batch) {
        if (batch.orders().isEmpty()) {
            return Uni.createFrom().item(StoredPage.NOTHING);
        }
        return transaction
                .preparedQuery(STORE)
                .execute(batch.tuple(organization))
                .map(OrderRepository::stored);
    }

    /** Un-marks orders that a complete sweep saw again. */
    public Uni<Void> unmarkSeen(SqlClient transaction, OrganizationId organization, long runId) {
        return transaction
                .preparedQuery(REAPPEARED)
                .execute(Tuple.of(organization.value(), runId))
                .replaceWithVoid();
    }

    /** Open orders of an integration that a complete sweep did not see, those first that wait longest to be read. */
    public Uni<List<String>> openUnseen(
            SqlClient transaction, OrganizationId organization, long runId, long integrationId) {
        String[] ended = OrderState.endedStates().toArray(String[]::new);
        return transaction
                .preparedQuery(UNSEEN)
                .execute(Tuple.of(organization.value(), runId, integrationId, ended))
                .map(rows -> Rows.list(rows, row -> row.getString(0)));
    }

    public Uni<Void> markMissing(SqlClient transaction, OrganizationId organization, String orderId) {
        return transaction
                .preparedQuery(MARK_MISSING)
                .execute(Tuple.of(organization.value(), orderId))
                .replaceWithVoid();
    }

    /** Orders whose items are not known, those first that were never asked for, of these the newest update first. */
    public Uni<List<String>> withoutItems(
            SqlClient transaction, OrganizationId organization, long integrationId, int limit) {
        return transaction
                .preparedQuery(WITHOUT_ITEMS)
                .execute(Tuple.of(organization.value(), integrationId, limit))
                .map(rows -> Rows.list(rows, row -> row.getString(0)));
    }

    /** Puts an order that was asked for by its id, even in vain, behind the others that wait for that. */
    public Uni<Void> asked(SqlClient transaction, OrganizationId organization, String orderId) {
        return transaction
                .preparedQuery(ASKED)
                .execute(Tuple.of(organization.value(), orderId))
                .replaceWithVoid();
    }

    /** Books that the orders of an integration have been pulled completely: what is open is confirmed. */
    public Uni<Void> pulled(SqlClient transaction, OrganizationId organization, long integrationId) {
        return transaction
                .preparedQuery(PULLED)
                .execute(Tuple.of(organization.value(), integrationId))
                .replaceWithVoid();
    }

    private static StoredPage stored(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new StoredPage(row.getLong("inserted"), row.getLong("updated"), row.getLong("unchanged"));
    }
}
