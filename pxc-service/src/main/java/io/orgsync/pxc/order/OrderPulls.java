package io.orgsync.pxc.order;

import io.orgsync.model.sync.PullResult;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.StreamPulls;
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

    OrderPulls(StreamPulls pulls, ArtemisClients clients, OrderRepository orders) {
        this.pulls = pulls;
        this.clients = clients;
        this.orders = orders;
    }

    /** Pulls the orders stream in a run; fails as {@link StreamPulls#pull} does. */
    public Uni<PullResult> pull(PxcConnection connection, OrderRequest request, RunHandle run) {
        Categorisation rules = DefaultCategorisation.of(connection.config().newBuild());
        return pulls.pull(new OrderStream(connection, request, clients.of(connection), orders, rules), run);
    }
}
