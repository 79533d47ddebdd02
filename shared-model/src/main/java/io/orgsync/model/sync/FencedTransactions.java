package io.orgsync.model.sync;

import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Transactions of a run: whatever they write is kept only while the run's lease is held. */
@ApplicationScoped
public class FencedTransactions {

    private final OrganizationTransactions transactions;
    private final LeaseRepository leases;

    FencedTransactions(OrganizationTransactions transactions, LeaseRepository leases) {
        this.transactions = transactions;
        this.leases = leases;
    }

    /** Runs the work, checks the fence by the last statement, commits; fails with {@link LeaseLostException}. */
    public <T> Uni<T> inTransaction(Fence fence, Function<SqlConnection, Uni<T>> work) {
        return transactions.inTransaction(
                fence.organization(), connection -> work.apply(connection).call(() -> leases.check(connection, fence)));
    }
}
