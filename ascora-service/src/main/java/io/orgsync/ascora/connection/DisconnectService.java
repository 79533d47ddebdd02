package io.orgsync.ascora.connection;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Disconnects an organisation: the key is erased, the schedule and the run under way stop, the mirror stays. */
@ApplicationScoped
class DisconnectService {

    private static final Logger LOG = Logger.getLogger(DisconnectService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final OrganizationTransactions transactions;
    private final ConnectionRepository connections;
    private final ConnectionSchedule schedule;
    private final RunRepository runs;
    private final ActivityRepository activities;
    private final AscoraConnectionRepository keys;
    private final Instance<BeforeDisconnect> before;

    DisconnectService(
            OrganizationTransactions transactions,
            ConnectionRepository connections,
            ConnectionSchedule schedule,
            RunRepository runs,
            ActivityRepository activities,
            AscoraConnectionRepository keys,
            @Any Instance<BeforeDisconnect> before) {
        this.transactions = transactions;
        this.connections = connections;
        this.schedule = schedule;
        this.runs = runs;
        this.activities = activities;
        this.keys = keys;
        this.before = before;
    }

    /** Whether there was a connection to end. */
    Uni<Boolean> disconnect(Caller caller) {
        return takeBack(caller.organization())
                .chain(() -> transactions.inTransaction(
                        caller.organization(),
                        transaction -> connections
                                .findForUpdate(transaction, caller.organization())
                                .map(found -> found.filter(ConnectionRow::active))
                                .call(found -> end(transaction, caller, found))
                                .map(Optional::isPresent)));
    }

    /** As well as it can be done in time: neither Ascora nor an unreadable key keeps anybody connected. */
    private Uni<Void> takeBack(OrganizationId organization) {
        return transactions
                .inTransaction(organization, transaction -> keys.find(transaction, organization))
                .chain(found -> found.map(this::takeBack)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.infof(
                        "not everything was taken back in Ascora: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> takeBack(AscoraConnection connection) {
        return Multi.createFrom()
                .iterable(before)
                .onItem()
                .transformToUniAndConcatenate(one -> one.leave(connection))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> end(SqlConnection transaction, Caller caller, Optional<ConnectionRow> found) {
        return found.map(row -> end(transaction, caller, row))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> end(SqlConnection transaction, Caller caller, ConnectionRow row) {
        OrganizationId organization = caller.organization();
        return connections
                .disconnect(transaction, organization)
                .chain(() -> schedule.stop(transaction, organization, row.number()))
                .chain(() -> cancelRun(transaction, organization, row.number()))
                .chain(() -> activities.add(transaction, organization, ConnectionTrail.disconnected(caller, row)));
    }

    private Uni<Void> cancelRun(SqlConnection transaction, OrganizationId organization, long number) {
        return runs.unfinished(transaction, organization, number)
                .chain(live -> live.map(run -> runs.cancel(transaction, organization, run.id()))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .replaceWithVoid();
    }
}
