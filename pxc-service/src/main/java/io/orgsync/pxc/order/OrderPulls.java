package io.orgsync.pxc.order;

import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.model.sync.PullResult;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.StreamPulls;
import io.orgsync.pxc.artemis.ArtemisClient;
import io.orgsync.pxc.artemis.ArtemisClients;
import io.orgsync.pxc.integration.PxcConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings the stored orders of a connection up to date. */
@ApplicationScoped
public class OrderPulls {

    private final StreamPulls pulls;
    private final ArtemisClients clients;
    private final OrderRepository orders;
    private final CategorisationRepository categorisations;
    private final ItemReading items;
    private final FencedTransactions transactions;

    OrderPulls(
            StreamPulls pulls,
            ArtemisClients clients,
            OrderRepository orders,
            CategorisationRepository categorisations,
            ItemReading items,
            FencedTransactions transactions) {
        this.pulls = pulls;
        this.clients = clients;
        this.orders = orders;
        this.categorisations = categorisations;
        this.items = items;
        this.transactions = transactions;
    }

    /** Pulls the orders stream in a run; fails as {@link StreamPulls#pull} does. */
    public Uni<PullResult> pull(PxcConnection connection, OrderRequest request, RunHandle run) {
        return transactions
                .inTransaction(run.fence(), tx -> categorisations.of(tx, run.organization(), connection))
                .chain(rules -> pull(connection, request, run, rules));
    }

    private Uni<PullResult> pull(PxcConnection connection, OrderRequest request, RunHandle run, Categorisation rules) {
        ArtemisClient client = clients.of(connection);
        return pulls.pull(new OrderStream(connection, request, client, orders, rules), run)
                .call(() -> request.ordinary(connection)
                        ? recordPull(connection, run)
                        : Uni.createFrom().voidItem())
                .call(() -> items.read(connection, client, run, rules));
    }

    /** Only what was asked as a whole confirms orders. */
    private Uni<Void> recordPull(PxcConnection connection, RunHandle run) {
        return transactions.inTransaction(
                run.fence(), tx -> orders.pulled(tx, run.organization(), connection.integrationId()));
    }
}
