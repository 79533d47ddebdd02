package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.EngineClock;
import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.pxc.integration.PxcConnection;
import io.orgsync.pxc.order.CategorisationRepository;
import io.orgsync.pxc.order.Day;
import io.orgsync.pxc.order.OrderDayRepository;
import io.orgsync.pxc.order.Recategorisation;
import io.orgsync.pxc.order.Recategorised;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Sees to it that every stored order of the connection is categorised by the rules that hold now, and counts today's by
 * category. Orders get their category when they are stored, so there is only work after rules have changed.
 */
@ApplicationScoped
class CategoriseOrdersStep implements Step {

    private final FencedTransactions transactions;
    private final ConnectionOfStep connections;
    private final CategorisationRepository categorisations;
    private final Recategorisation recategorisation;
    private final OrderDayRepository days;
    private final EngineClock clock;

    CategoriseOrdersStep(
            FencedTransactions transactions,
            ConnectionOfStep connections,
            CategorisationRepository categorisations,
            Recategorisation recategorisation,
            OrderDayRepository days,
            EngineClock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.categorisations = categorisations;
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
                .chain(connection -> recategorised(scope, connection)
                        .map(done -> new StepResult(tx -> count(tx, scope, connection, done))));
    }

    private Uni<Recategorised> recategorised(StepScope scope, PxcConnection connection) {
        return transactions
                .inTransaction(scope.run().fence(), tx -> categorisations.of(tx, scope.organization(), connection))
                .chain(rules -> recategorisation.apply(scope.organization(), rules, slice -> {
                    scope.run().leaveIfAsked();
                    return transactions.inTransaction(scope.run().fence(), slice);
                }));
    }

    private Uni<JsonObject> count(SqlConnection tx, StepScope scope, PxcConnection connection, Recategorised done) {
        OptionalLong integration = OptionalLong.of(connection.integrationId());
        return clock.now(tx)
                .map(now -> Day.of(now, connection.config().timezone()))
                .chain(day -> days.count(tx, scope.organization(), integration, day))
                .map(counts -> FetchedOrders.categories(counts)
                        .put("day", counts.day().toString())
                        .put("total", counts.total())
                        .put("recategorised", done.total())
                        .put("rulesVersion", done.version().orElseThrow()));
    }
}
