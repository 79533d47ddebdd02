package io.orgsync.ascora.webhook;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.upstream.InteractiveCalls;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Ends subscriptions: the secret is taken no longer at once, then Ascora is told. What Ascora could not be told stays
 * known and is tried again by {@link SubscriptionSweep}.
 */
@ApplicationScoped
class SubscriptionEnding {

    private static final Logger LOG = Logger.getLogger(SubscriptionEnding.class);

    private final OrganizationTransactions transactions;
    private final SubscriptionRepository subscriptions;
    private final InteractiveCalls calls;
    private final WebhookConfig config;

    SubscriptionEnding(
            OrganizationTransactions transactions,
            SubscriptionRepository subscriptions,
            InteractiveCalls calls,
            WebhookConfig config) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.calls = calls;
        this.config = config;
    }

    /** Ends one, or all; answers how many are still to be deleted in Ascora. */
    Uni<Long> end(AscoraConnection connection, Optional<UUID> id) {
        return transactions
                .inTransaction(
                        connection.organization(),
                        tx -> subscriptions
                                .doubtOldOnes(tx, connection.organization())
                                .chain(() -> subscriptions.end(tx, connection.organization(), id, config.endRetry()))
                                .chain(() -> forgetUnconfirmed(tx, connection, id))
                                .chain(() -> subscriptions.list(tx, connection.organization())))
                .chain(all -> delete(connection, ending(all, id)));
    }

    /** Who deletes what is unconfirmed has taken note of it. */
    private Uni<Void> forgetUnconfirmed(
            io.vertx.mutiny.sqlclient.SqlConnection tx, AscoraConnection connection, Optional<UUID> id) {
        return subscriptions
                .list(tx, connection.organization())
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .filter(row -> row.is(Subscription.State.UNCONFIRMED)
                        && id.map(row.id()::equals).orElse(true))
                .onItem()
                .transformToUniAndConcatenate(row -> subscriptions.forget(tx, connection.organization(), row.id()))
                .onItem()
                .ignoreAsUni();
    }

    private static List<Subscription> ending(List<Subscription> all, Optional<UUID> id) {
        return all.stream()
                .filter(row -> row.is(Subscription.State.ENDING)
                        && id.map(row.id()::equals).orElse(true))
                .toList();
    }

    /** One after the other, and none after one that failed: the next would most likely fail too. */
    private Uni<Long> delete(AscoraConnection connection, List<Subscription> ending) {
        return Multi.createFrom()
                .iterable(ending)
                .onItem()
                .transformToUniAndConcatenate(row -> delete(connection, row))
                .collect()
                .with(java.util.stream.Collectors.counting())
                .map(deleted -> ending.size() - deleted)
                .onFailure()
                .invoke(failure -> LOG.infof(
                        "a web hook's subscription stays to be deleted in Ascora: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithUni(() -> owed(connection, ending));
    }

    private Uni<Long> owed(AscoraConnection connection, List<Subscription> ending) {
        List<UUID> ids = ending.stream().map(Subscription::id).toList();
        return transactions
                .inTransaction(connection.organization(), tx -> subscriptions.list(tx, connection.organization()))
                .map(left -> left.stream().filter(row -> ids.contains(row.id())).count());
    }

    /** Tells Ascora, then forgets the row. */
    Uni<Subscription> delete(AscoraConnection connection, Subscription row) {
        return calls.ask(
                        connection.account(),
                        client -> client.hooks().unsubscribe(row.ascoraId().orElseThrow()))
                .chain(() -> transactions.inTransaction(
                        connection.organization(), tx -> subscriptions.forget(tx, connection.organization(), row.id())))
                .replaceWith(row);
    }
}
