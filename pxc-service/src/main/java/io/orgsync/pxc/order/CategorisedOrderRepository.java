package io.orgsync.pxc.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Stored orders and their categories, slice by slice in the order of ids. Runs in transactions of the organisation. */
@ApplicationScoped
public class CategorisedOrderRepository {

    /** Orders of a slice, at most. */
    static final int SLICE = 500;

    // What rules look at, not the whole document, which is much larger.
    private static final String COLUMNS = """
            select order_id, category,
                   jsonb_build_object('category', raw -> 'category', 'productOrderItem', raw -> 'productOrderItem')::text
                     as content
            from orders where organization_id = $1 and order_id > $2
            """;

    private static final String ANY = COLUMNS + " order by order_id limit $3";

    private static final String OUTDATED = COLUMNS + " and rules_version <> $4 order by order_id limit $3 for update";

    private static final String APPLY = """
            update orders o
            set category = n.category, rule_id = n.rule_id, evidence = n.evidence::jsonb, rules_version = $6
            from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as n (order_id, category, rule_id, evidence)
            where o.organization_id = $1 and o.order_id = n.order_id
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The next orders behind an id; the empty id stands before all. */
    Uni<List<CategorisedOrder>> slice(SqlClient transaction, OrganizationId organization, String behind) {
        return read(transaction, ANY, Tuple.of(organization.value(), behind, SLICE));
    }

    /** The next orders behind an id that other rules have categorised, held until the transaction ends. */
    Uni<List<CategorisedOrder>> outdated(
            SqlClient transaction, OrganizationId organization, String behind, String version) {
        return read(transaction, OUTDATED, Tuple.of(organization.value(), behind, SLICE, version));
    }

    Uni<Void> apply(
            SqlClient transaction, OrganizationId organization, Categorisation rules, List<CategorisedOrder> orders) {
        List<Categorisation.Categorised> categorised =
                orders.stream().map(order -> rules.categorise(order.content())).toList();
        Tuple values = Tuple.tuple()
                .addUUID(organization.value())
                .addArrayOfString(texts(orders, CategorisedOrder::id))
                .addArrayOfString(texts(categorised, one -> one.category().word()))
                .addArrayOfString(texts(categorised, one -> one.ruleId().orElse(null)))
                .addArrayOfString(texts(categorised, Categorisation.Categorised::evidenceText))
                .addString(rules.version());
        return transaction.preparedQuery(APPLY).execute(values).replaceWithVoid();
    }

    private static <T> String[] texts(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private static Uni<List<CategorisedOrder>> read(SqlClient transaction, String statement, Tuple values) {
        return transaction
                .preparedQuery(statement)
                .execute(values)
                .map(rows -> Rows.list(rows, CategorisedOrderRepository::order));
    }

    private static CategorisedOrder order(Row row) {
        try {
            OrderContent content = OrderReader.content(JSON.readTree(row.getString("content")));
            return new CategorisedOrder(row.getString("order_id"), row.getString("category"), content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored order " + row.getString("order_id") + " is not JSON", e);
        }
    }
}
