package io.orgsync.ascora.webhook;

import io.orgsync.ascora.connection.AscoraConnectionRepository;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Deletes in Ascora what could not be deleted when it was ended, also after a disconnect once the key is back. */
@ApplicationScoped
class SubscriptionSweep {

    private static final Logger LOG = Logger.getLogger(SubscriptionSweep.class);

    /** Whoever takes one is alone with it until its next time. */
    private static final String TAKE = """
            update dispatch_hooks set retry_at = engine_now() + $1 * interval '1 millisecond'
            where subscription_id in (
              select subscription_id from dispatch_hooks
              where secret_hash is null and retry_at <= engine_now()
              order by retry_at limit 50 for update skip locked)
            returning organization_id, subscription_id
            """;

    private final OrganizationTransactions transactions;
    private final SubscriptionRepository subscriptions;
    private final AscoraConnectionRepository connections;
    private final SubscriptionEnding ending;
    private final WebhookConfig config;

    SubscriptionSweep(
            OrganizationTransactions transactions,
            SubscriptionRepository subscriptions,
            AscoraConnectionRepository connections,
            SubscriptionEnding ending,
            WebhookConfig config) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.connections = connections;
        this.ending = ending;
        this.config = config;
    }

    private record Owed(OrganizationId organization, UUID subscription) {

        static Owed of(Row row) {
            return new Owed(new OrganizationId(row.getUUID("organization_id")), row.getUUID("subscription_id"));
        }
    }

    @Scheduled(
            identity = "web-hook-subscriptions",
            every = "${ascora.webhook.sweep:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return take().onItem()
                .transformToMulti(owed -> Multi.createFrom().iterable(owed))
                .onItem()
                .transformToUniAndConcatenate(this::end)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure -> LOG.warnf("subscriptions could not be swept: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<List<Owed>> take() {
        return transactions.acrossOrganizations(connection -> connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(config.endRetry().toMillis()))
                .map(rows -> Rows.list(rows, Owed::of)));
    }

    private Uni<Void> end(Owed owed) {
        OrganizationId organization = owed.organization();
        return transactions
                .inTransaction(
                        organization,
                        tx -> subscriptions
                                .find(tx, organization, owed.subscription())
                                .chain(row -> connections
                                        .find(tx, organization)
                                        .map(connection ->
                                                connection.flatMap(found -> row.map(known -> ending(found, known))))))
                .chain(end -> end.orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(failure -> LOG.infof(
                        "a subscription could not be ended: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> ending(io.orgsync.ascora.connection.AscoraConnection connection, Subscription row) {
        return ending.delete(connection, row).replaceWithVoid();
    }
}
