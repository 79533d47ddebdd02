package io.orgsync.ascora.push;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.AscoraConnectionRepository;
import io.orgsync.ascora.upstream.AscoraClients;
import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Sends what a connection owes, one write after the other, until nothing is due. */
@ApplicationScoped
class Drain {

    private final FencedTransactions transactions;
    private final AscoraConnectionRepository connections;
    private final WriteStates states;
    private final PushQueueRepository queue;
    private final AscoraClients clients;
    private final Attempt attempt;
    private final Settlement settlement;
    private final PushConfig config;

    Drain(
            FencedTransactions transactions,
            AscoraConnectionRepository connections,
            WriteStates states,
            PushQueueRepository queue,
            AscoraClients clients,
            Attempt attempt,
            Settlement settlement,
            PushConfig config) {
        this.transactions = transactions;
        this.connections = connections;
        this.states = states;
        this.queue = queue;
        this.clients = clients;
        this.attempt = attempt;
        this.settlement = settlement;
        this.config = config;
    }

    /** Fails with {@link io.orgsync.model.sync.LeaseLostException} once another pod has the turn; then nothing was written. */
    Uni<Void> run(PushQueueRepository.Turn turn, BooleanSupplier stopping) {
        return Multi.createBy()
                .repeating()
                .uni(() -> stopping.getAsBoolean() ? Uni.createFrom().item(false) : next(turn))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    /** Whether there may be more to do. */
    private Uni<Boolean> next(PushQueueRepository.Turn turn) {
        return transactions
                .inTransaction(turn.fence(), tx -> take(tx, turn))
                .chain(taken -> taken.map(push -> carryOut(turn, push).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Optional<Push>> take(SqlConnection tx, PushQueueRepository.Turn turn) {
        OrganizationId organization = turn.fence().organization();
        return connections
                .byId(tx, organization, turn.connection())
                .chain(found -> found.filter(AscoraConnection::takesWrites)
                        .map(connection -> take(tx, turn, connection))
                        .orElseGet(() -> queue.postpone(tx, organization, turn.connection(), config.maxDelay())
                                .replaceWith(Optional.empty())));
    }

    private Uni<Optional<Push>> take(SqlConnection tx, PushQueueRepository.Turn turn, AscoraConnection connection) {
        OrganizationId organization = turn.fence().organization();
        return states.take(tx, organization, turn.connection())
                .call(taken -> taken.isPresent()
                        ? Uni.createFrom().voidItem()
                        : queue.rest(tx, organization, turn.connection()))
                .map(taken -> taken.map(write -> new Push(write, connection, clients.of(connection.account()))));
    }

    private Uni<Void> carryOut(PushQueueRepository.Turn turn, Push push) {
        return attempt.of(push).chain(tried -> settlement.settle(turn.fence(), push, tried));
    }
}
