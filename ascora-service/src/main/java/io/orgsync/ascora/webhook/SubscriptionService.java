package io.orgsync.ascora.webhook;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.connection.ConnectionTrail;
import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.NewActivity;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Subscriptions of a connection: one for each event. */
@ApplicationScoped
class SubscriptionService {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final SubscriptionRepository subscriptions;
    private final HintQueries hints;
    private final SubscriptionMaking making;
    private final SubscriptionEnding ending;
    private final HookAddresses addresses;
    private final ActivityRepository activities;

    SubscriptionService(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            SubscriptionRepository subscriptions,
            HintQueries hints,
            SubscriptionMaking making,
            SubscriptionEnding ending,
            HookAddresses addresses,
            ActivityRepository activities) {
        this.transactions = transactions;
        this.connections = connections;
        this.subscriptions = subscriptions;
        this.hints = hints;
        this.making = making;
        this.ending = ending;
        this.addresses = addresses;
        this.activities = activities;
    }

    /** All subscriptions, and what waits in the inbox. */
    Uni<SubscriptionList> list(OrganizationId organization) {
        return transactions.inTransaction(
                organization,
                tx -> subscriptions
                        .doubtOldOnes(tx, organization)
                        .chain(() -> subscriptions.list(tx, organization))
                        .chain(rows ->
                                hints.waiting(tx, organization).map(waiting -> SubscriptionList.of(rows, waiting))));
    }

    /**
     * Subscribes to those of the events that have no subscription yet; what was made stays when a later one fails. 409
     * when not connected, or without a public address.
     */
    Uni<SubscriptionList> subscribe(Caller caller, Set<HookEvent> events) {
        addresses.base();
        return connected(caller.organization())
                .chain(known -> makeAll(known.connection(), known.without(events))
                        .chain(() -> tell(caller, known.connection(), "Subscribed to web hooks of Ascora", events)))
                .chain(() -> list(caller.organization()));
    }

    /**
     * Gives each event with a subscription a new one with a new secret, and then ends the old one, whose secret is taken
     * until then. Fails as subscribing does; the old subscription of a failed one stays.
     */
    Uni<SubscriptionList> rotate(Caller caller) {
        addresses.base();
        return connected(caller.organization())
                .chain(known -> Multi.createFrom()
                        .iterable(known.active())
                        .onItem()
                        .transformToUniAndConcatenate(old -> replace(known.connection(), old))
                        .onItem()
                        .ignoreAsUni()
                        .chain(() -> tell(
                                caller,
                                known.connection(),
                                "Rotated the secrets of Ascora's web hooks",
                                known.events())))
                .chain(() -> list(caller.organization()));
    }

    private Uni<Void> replace(AscoraConnection connection, Subscription old) {
        return making.make(connection, old.event())
                .chain(() -> ending.end(connection, Optional.of(old.id())))
                .replaceWithVoid();
    }

    /** Ends all; answers how many are still to be deleted in Ascora. */
    Uni<Long> endAll(Caller caller) {
        return connected(caller.organization())
                .chain(known -> ending.end(known.connection(), Optional.empty())
                        .call(() -> tell(caller, known.connection(), "Ended the web hooks of Ascora", known.events())));
    }

    /** Ends one; 404 for an unknown one. */
    Uni<Long> end(Caller caller, UUID id) {
        return transactions
                .inTransaction(caller.organization(), tx -> subscriptions.find(tx, caller.organization(), id))
                .map(found -> found.orElseThrow(() -> NotFound.of("subscription")))
                .chain(row -> connected(caller.organization())
                        .chain(known -> ending.end(known.connection(), Optional.of(id))
                                .call(() -> tell(
                                        caller,
                                        known.connection(),
                                        "Ended a web hook of Ascora",
                                        List.of(row.event())))));
    }

    private Uni<Void> makeAll(AscoraConnection connection, Set<HookEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> making.make(connection, event))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Known> connected(OrganizationId organization) {
        return transactions.inTransaction(
                organization,
                tx -> subscriptions
                        .doubtOldOnes(tx, organization)
                        .chain(() -> connections.require(tx, organization))
                        .chain(connection ->
                                subscriptions.list(tx, organization).map(rows -> new Known(connection, rows))));
    }

    private Uni<Void> tell(
            Caller caller, AscoraConnection connection, String description, Collection<HookEvent> events) {
        return transactions.inTransaction(
                caller.organization(), tx -> tell(tx, caller, connection, description, events));
    }

    private Uni<Void> tell(
            SqlConnection tx,
            Caller caller,
            AscoraConnection connection,
            String description,
            Collection<HookEvent> events) {
        JsonArray words = new JsonArray(events.stream().map(HookEvent::word).toList());
        NewActivity.Actor actor = new NewActivity.Actor(caller.userId(), caller.userName());
        return activities.add(
                tx,
                caller.organization(),
                new NewActivity(
                        "status_change",
                        ConnectionTrail.ENTITY,
                        OptionalLong.of(connection.number()),
                        Optional.of(actor),
                        description,
                        new JsonObject().put("events", words)));
    }

    private record Known(AscoraConnection connection, List<Subscription> rows) {

        List<Subscription> active() {
            return rows.stream()
                    .filter(row -> row.is(Subscription.State.ACTIVE))
                    .toList();
        }

        Set<HookEvent> events() {
            Set<HookEvent> events = EnumSet.noneOf(HookEvent.class);
            active().forEach(row -> events.add(row.event()));
            return events;
        }

        Set<HookEvent> without(Set<HookEvent> wanted) {
            Set<HookEvent> missing = EnumSet.noneOf(HookEvent.class);
            missing.addAll(wanted);
            missing.removeAll(events());
            return missing;
        }
    }
}
