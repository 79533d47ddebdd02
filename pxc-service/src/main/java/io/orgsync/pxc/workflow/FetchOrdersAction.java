package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.EngineClock;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.pxc.integration.PxcConnection;
import io.orgsync.pxc.integration.PxcConnectionRepository;
import io.orgsync.pxc.order.CategorisationRepository;
import io.orgsync.pxc.order.Day;
import io.orgsync.pxc.order.OrderDayRepository;
import io.orgsync.pxc.order.OrderPulls;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Brings the stored orders up to date and answers with today's, counted from the stored rows: the day's totals, whatever
 * this pull brought.
 */
@ApplicationScoped
class FetchOrdersAction implements PxcAction {

    private final OrganizationTransactions transactions;
    private final PxcConnectionRepository connections;
    private final OrderPulls pulls;
    private final OrderDayRepository days;
    private final RunRepository runs;
    private final EngineClock clock;
    private final CategorisationRepository categorisations;

    FetchOrdersAction(
            OrganizationTransactions transactions,
            PxcConnectionRepository connections,
            OrderPulls pulls,
            OrderDayRepository days,
            RunRepository runs,
            EngineClock clock,
            CategorisationRepository categorisations) {
        this.transactions = transactions;
        this.connections = connections;
        this.pulls = pulls;
        this.days = days;
        this.runs = runs;
        this.clock = clock;
        this.categorisations = categorisations;
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
                .chain(() -> transactions.inTransaction(scope.organization(), tx -> today(tx, connection, scope)))
                .map(output -> new StepResult(tx -> connections
                        .recordStatus(tx, scope.organization(), connection.integrationId(), "connected")
                        .replaceWith(output)));
    }

    private Uni<JsonObject> today(SqlConnection tx, PxcConnection connection, StepScope scope) {
        OptionalLong integration = OptionalLong.of(connection.integrationId());
        return clock.now(tx)
                .map(now -> Day.of(now, connection.config().timezone()))
                .chain(day -> ofDay(tx, scope, integration, day))
                .call(result -> days.withoutLastUpdate(tx, scope.organization(), integration)
                        .invoke(dateless -> result.put("withoutLastUpdate", dateless)))
                .call(result -> fetched(tx, scope).invoke(fetched -> result.put("totalOrders", fetched)))
                .call(result -> categorisations
                        .of(tx, scope.organization(), connection)
                        .invoke(rules -> result.put("rulesVersion", rules.version())));
    }

    private Uni<JsonObject> ofDay(SqlConnection tx, StepScope scope, OptionalLong integration, Day day) {
        return days.count(tx, scope.organization(), integration, day)
                .chain(counts -> days.orders(tx, scope.organization(), integration, day, FetchedOrders.LONGEST)
                        .map(orders -> FetchedOrders.json(counts, orders)));
    }

    /** What the step has fetched, also before a pause and in another pod. */
    private Uni<Long> fetched(SqlConnection tx, StepScope scope) {
        return runs.find(tx, scope.organization(), scope.run().runId())
                .map(run -> run.orElseThrow().counts().fetched() - scope.begun().fetchedBefore());
    }
}
