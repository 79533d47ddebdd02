package io.orgsync.pxc.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.model.sync.ParsedRecord;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.upstream.UpstreamFailure;
import io.orgsync.pxc.artemis.ArtemisClient;
import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Reads by their ids the orders whose items the list didn't carry, one after the other, since they can't be categorised
 * before. Each is committed at once, so that nothing is asked twice, whatever happens to the run.
 */
@ApplicationScoped
class ItemReading {

    private static final Logger LOG = Logger.getLogger(ItemReading.class);

    private final FencedTransactions transactions;
    private final OrderRepository orders;
    private final OrderConfig config;
    private final OrderReader reader = new OrderReader();

    ItemReading(FencedTransactions transactions, OrderRepository orders, OrderConfig config) {
        this.transactions = transactions;
        this.orders = orders;
        this.config = config;
    }

    /** Fails as calls to PXC do, save for a refusal that concerns just one order, which waits for the next run. */
    Uni<Void> read(PxcConnection connection, ArtemisClient client, RunHandle run, Categorisation rules) {
        return inTransaction(
                        run,
                        tx -> orders.withoutItems(
                                tx, run.organization(), connection.integrationId(), config.itemsPerRun()))
                .chain(ids -> readAll(ids, client, run, element -> batch(connection, run, rules, element)));
    }

    private Uni<Void> readAll(
            List<String> ids, ArtemisClient client, RunHandle run, Function<Order, OrderBatch> batch) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> readOne(id, client, run, batch))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> readOne(String id, ArtemisClient client, RunHandle run, Function<Order, OrderBatch> batch) {
        run.leaveIfAsked();
        return client.read(id)
                .chain(element -> inTransaction(run, tx -> store(tx, id, element, run, batch)))
                .onFailure(ItemReading::concernsOneOrder)
                .recoverWithUni(failure -> askedInVain(id, run, failure.getMessage()));
    }

    private Uni<Void> store(
            SqlConnection tx, String id, Optional<JsonNode> element, RunHandle run, Function<Order, OrderBatch> batch) {
        if (element.isEmpty()) {
            return orders.markMissing(tx, run.organization(), id);
        }
        if (reader.read(element.get()) instanceof ParsedRecord.Usable<Order> usable
                && usable.record().id().equals(id)) {
            return orders.store(tx, run.organization(), batch.apply(usable.record()))
                    .chain(() -> orders.asked(tx, run.organization(), id));
        }
        LOG.warnf("Order %s was asked for and something else was answered", id);
        return orders.asked(tx, run.organization(), id);
    }

    private Uni<Void> askedInVain(String id, RunHandle run, String reason) {
        LOG.warnf("The items of order %s could not be read: %s", id, reason);
        return inTransaction(run, tx -> orders.asked(tx, run.organization(), id));
    }

    private <T> Uni<T> inTransaction(RunHandle run, Function<SqlConnection, Uni<T>> work) {
        return transactions.inTransaction(run.fence(), work);
    }

    private static boolean concernsOneOrder(Throwable failure) {
        return failure instanceof UpstreamFailure upstream && upstream.kind().concernsOneRecord();
    }

    private static OrderBatch batch(PxcConnection connection, RunHandle run, Categorisation rules, Order order) {
        return new OrderBatch(
                connection.integrationId(), OptionalLong.of(run.runId()), rules, true, true, List.of(order));
    }
}
