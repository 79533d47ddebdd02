package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.EngineClock;
import io.orgsync.model.sync.PullResult;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.pxc.integration.PxcConnection;
import io.orgsync.pxc.integration.PxcConnectionRepository;
import io.orgsync.pxc.order.Day;
import io.orgsync.pxc.order.DayCounts;
import io.orgsync.pxc.order.OrderDayRepository;
import io.orgsync.pxc.order.OrderDigest;
import io.orgsync.pxc.order.OrderPulls;
import io.orgsync.pxc.order.Recategorisation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Brings the stored orders up to date and answers with today's, counted from the stored rows: the day's totals, whatever
 * this pull brought.
 */
@ApplicationScoped
class FetchOrdersAction implements PxcAction {

    private static final int MOST_ORDERS = 1_000;

    private final OrganizationTransactions transactions;
    private final PxcConnectionRepository connections;
    private final OrderPulls pulls;
    private final OrderDayRepository days;
    private final EngineClock clock;

    FetchOrdersAction(
            OrganizationTransactions transactions,
            PxcConnectionRepository connections,
            OrderPulls pulls,
            OrderDayRepository days,
            EngineClock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.pulls = pulls;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "fetch_orders";
    }

    @Override
    public void check(StepCheck parameters) {
        TokenHandle.check(parameters);
        FetchParameters.check(parameters);
    }

    @Override
    public Optional<Set<String>> outputs() {
        Set<String> members = new HashSet<>(FetchedOrders.MEMBERS);
        members.addAll(FetchedOrders.CATEGORY_MEMBERS);
        return Optional.of(members);
    }

    @Override
    public Uni<StepResult> call(PxcConnection connection, StepScope scope) {
        TokenHandle.require(connection, scope.parameters());
        return pulls.pull(connection, FetchParameters.read(scope), scope.run())
                .chain(pulled ->
                        transactions.inTransaction(scope.organization(), tx -> today(tx, connection, scope, pulled)))
                .map(output -> new StepResult(tx -> connections
                        .recordStatus(tx, scope.organization(), connection.integrationId(), "connected")
                        .replaceWith(output)));
    }

    private Uni<JsonObject> today(SqlConnection tx, PxcConnection connection, StepScope scope, PullResult pulled) {
        OptionalLong integration = OptionalLong.of(connection.integrationId());
        return clock.now(tx)
                .map(now -> Day.of(now, connection.config().timezone()))
                .chain(day -> days.count(tx, scope.organization(), integration, day)
                        .chain(counts -> days.orders(tx, scope.organization(), integration, day, MOST_ORDERS)
                                .chain(orders -> days.withoutLastUpdate(tx, scope.organization(), integration)
                                        .map(dateless -> output(connection, pulled, counts, orders, dateless)))));
    }

    private static JsonObject output(
            PxcConnection connection, PullResult pulled, DayCounts counts, List<OrderDigest> orders, long dateless) {
        return FetchedOrders.json(counts, orders)
                .put("totalOrders", pulled.counts().fetched())
                .put("withoutLastUpdate", dateless)
                .put("rulesVersion", Recategorisation.rulesVersion(connection));
    }
}
