package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.EngineClock;
import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.pxc.integration.PxcConnection;
import io.orgsync.pxc.order.Day;
import io.orgsync.pxc.order.OrderDayRepository;
import io.orgsync.pxc.order.Recategorisation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sees to it that every stored order of the connection is categorised by the rules that hold now, and counts today's by
 * category. Orders get their category when they are stored, so there is only work after rules have changed.
 */
@ApplicationScoped
class CategoriseOrdersStep implements Step {

    private final FencedTransactions transactions;
    private final ConnectionOfStep connections;
    private final Recategorisation recategorisation;
    private final OrderDayRepository days;
    private final EngineClock clock;

    CategoriseOrdersStep(
            FencedTransactions transactions,
            ConnectionOfStep connections,
            Recategorisation recategorisation,
            OrderDayRepository days,
            EngineClock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.recategorisation = recategorisation;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "categorise_orders";
    }

    @Override
    public void check(StepCheck check) {
        check.integration();
    }

    @Override
    public Optional<Set<String>> outputs(JsonObject config) {
        Set<String> members = new HashSet<>(FetchedOrders.CATEGORY_MEMBERS);
        members.addAll(Set.of("day", "total", "rulesVersion", "recategorised"));
        return Optional.of(members);
    }

    @Override
    public Uni<StepResult> execute(StepScope scope) {
        return connections
                .find(scope)
                .chain(connection -> recategoriseAll(scope, connection)
                        .map(done -> new StepResult(
                                tx -> count(tx, scope, connection).map(output -> output.put("recategorised", done)))));
    }

    private Uni<Integer> recategoriseAll(StepScope scope, PxcConnection connection) {
        return Multi.createBy()
                .repeating()
                .uni(() -> slice(scope, connection))
                .whilst(done -> done == Recategorisation.SLICE)
                .collect()
                .with(Collectors.summingInt(done -> done));
    }

    private Uni<Integer> slice(StepScope scope, PxcConnection connection) {
        scope.run().leaveIfAsked();
        return transactions.inTransaction(
                scope.run().fence(), tx -> recategorisation.slice(tx, scope.organization(), connection));
    }

    private Uni<JsonObject> count(SqlConnection tx, StepScope scope, PxcConnection connection) {
        OptionalLong integration = OptionalLong.of(connection.integrationId());
        return clock.now(tx)
                .map(now -> Day.of(now, connection.config().timezone()))
                .chain(day -> days.count(tx, scope.organization(), integration, day))
                .map(counts -> FetchedOrders.categories(counts)
                        .put("day", counts.day().toString())
                        .put("total", counts.total())
                        .put("rulesVersion", Recategorisation.rulesVersion(connection)));
    }
}
