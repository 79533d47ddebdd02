package io.orgsync.ascora.webhook;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.upstream.InteractiveCalls;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.model.upstream.UpstreamFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes one subscription. Its row and its hash are committed before Ascora is asked, so that nothing made there is
 * unknown here, whatever happens in between.
 */
@ApplicationScoped
class SubscriptionMaking {

    private final OrganizationTransactions transactions;
    private final SubscriptionRepository subscriptions;
    private final HookAddresses addresses;
    private final InteractiveCalls calls;

    SubscriptionMaking(
            OrganizationTransactions transactions,
            SubscriptionRepository subscriptions,
            HookAddresses addresses,
            InteractiveCalls calls) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.calls = calls;
    }

    /** Fails as {@link InteractiveCalls#ask} does, and with 409 while another request makes one for the same event. */
    Uni<Void> make(AscoraConnection connection, HookEvent event) {
        UUID id = UUID.randomUUID();
        Secret secret = HookSecret.random();
        Secret address = addresses.of(connection.integrationId(), event, secret);
        String hash = HookSecret.hash(connection.integrationId(), event.word(), secret.reveal());
        return announce(connection, id, event, hash)
                .chain(() -> calls.ask(
                        connection.account(),
                        client -> client.hooks()
                                .subscribe(address, event.word())
                                .onFailure(UpstreamFailure.class)
                                .call(failure -> unmade(connection, id, failure))))
                .chain(ascoraId -> confirm(connection, id, ascoraId));
    }

    private Uni<Void> announce(AscoraConnection connection, UUID id, HookEvent event, String hash) {
        return transactions
                .inTransaction(
                        connection.organization(),
                        tx -> subscriptions.announce(tx, connection.organization(), id, connection, event, hash))
                .invoke(announced -> {
                    if (!announced) {
                        throw Conflict.of("A subscription to " + event.word() + " is being made just now; try again.");
                    }
                })
                .replaceWithVoid();
    }

    /** After an ambiguous failure it may exist in Ascora all the same. */
    private Uni<Void> unmade(AscoraConnection connection, UUID id, UpstreamFailure failure) {
        return transactions.inTransaction(
                connection.organization(),
                tx -> failure.ambiguous()
                        ? subscriptions.doubt(tx, connection.organization(), id)
                        : subscriptions.forget(tx, connection.organization(), id));
    }

    /** What can't be stored is taken back in Ascora. */
    private Uni<Void> confirm(AscoraConnection connection, UUID id, String ascoraId) {
        return transactions
                .inTransaction(
                        connection.organization(),
                        tx -> subscriptions.confirm(tx, connection.organization(), id, ascoraId))
                .onFailure()
                .call(() -> takeBack(connection, ascoraId))
                .chain(confirmed -> confirmed ? Uni.createFrom().voidItem() : takeBack(connection, ascoraId));
    }

    private Uni<Void> takeBack(AscoraConnection connection, String ascoraId) {
        return calls.ask(connection.account(), client -> client.hooks().unsubscribe(ascoraId))
                .onFailure()
                .recoverWithNull();
    }
}
