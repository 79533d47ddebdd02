package io.orgsync.pxc.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Applies the current rules to stored orders that were categorised by other ones. */
@ApplicationScoped
public class Recategorisation {

    /** Orders that one call looks at, at most. */
    public static final int SLICE = 500;

    private static final String OUTDATED = """
            select order_id, raw::text as raw from orders
            where organization_id = $1 and integration_id = $2 and rules_version <> $3
            order by order_id limit $4 for update
            """;

    private static final String APPLY = """
            update orders o
            set category = n.category, rule_id = n.rule_id, evidence = n.evidence::jsonb, rules_version = $6
            from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as n (order_id, category, rule_id, evidence)
            where o.organization_id = $1 and o.order_id = n.order_id
            """;

    private final ObjectMapper json;
    private final OrderReader reader = new OrderReader();

    Recategorisation(ObjectMapper json) {
        this.json = json;
    }

    /** Recategorises at most {@link #SLICE} orders; answers how many it did, fewer than a slice when none is left. */
    public Uni<Integer> slice(SqlClient transaction, OrganizationId organization, PxcConnection connection) {
        Categorisation rules = DefaultCategorisation.of(connection.config().newBuild());
        return transaction
                .preparedQuery(OUTDATED)
                .execute(Tuple.of(organization.value(), connection.integrationId(), rules.version(), SLICE))
                .map(rows -> Rows.list(rows, this::read))
                .call(orders -> apply(transaction, organization, rules, orders))
                .map(List::size);
    }

    /** The version of the rules that hold for a connection. */
    public static String rulesVersion(PxcConnection connection) {
        return DefaultCategorisation.of(connection.config().newBuild()).version();
    }

    private static Uni<Void> apply(
            SqlClient transaction, OrganizationId organization, Categorisation rules, List<Order> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> categories = new ArrayList<>();
        List<String> ruleIds = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        for (Order order : orders) {
            Categorisation.Categorised categorised = rules.categorise(order);
            categories.add(categorised.category().word());
            ruleIds.add(categorised.ruleId().orElse(null));
            evidence.add(OrderBatch.evidence(categorised));
        }
        Tuple values = Tuple.tuple()
                .addUUID(organization.value())
                .addArrayOfString(orders.stream().map(Order::id).toArray(String[]::new))
                .addArrayOfString(categories.toArray(String[]::new))
                .addArrayOfString(ruleIds.toArray(String[]::new))
                .addArrayOfString(evidence.toArray(String[]::new))
                .addString(rules.version());
        return transaction.preparedQuery(APPLY).execute(values).replaceWithVoid();
    }

    private Order read(Row row) {
        try {
            if (reader.read(json.readTree(row.getString("raw"))) instanceof ParsedRecord.Usable<Order> usable) {
                return usable.record();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored order " + row.getString("order_id") + " is not JSON", e);
        }
        throw new IllegalStateException("stored order " + row.getString("order_id") + " can't be read any more");
    }
}
