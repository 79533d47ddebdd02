package io.orgsync.ascora.connection;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.sync.RunRow;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** Disconnects an organisation: the key is erased, the schedule and the run under way stop, the mirror stays. */
@ApplicationScoped
class DisconnectService {

    private final OrganizationTransactions transactions;
    private final ConnectionRepository connections;
    private final ConnectionSchedule schedule;
    private final RunRepository runs;
    private final ActivityRepository activities;

    DisconnectService(
            OrganizationTransactions transactions,
            ConnectionRepository connections,
            ConnectionSchedule schedule,
            RunRepository runs,
            ActivityRepository activities) {
        this.transactions = transactions;
        this.connections = connections;
        this.schedule = schedule;
        this.runs = runs;
        this.activities = activities;
    }

    /** Whether there was a connection to end. */
    Uni<Boolean> disconnect(Caller caller) {
        return transactions.inTransaction(
                caller.organization(),
                transaction -> connections
                        .findForUpdate(transaction, caller.organization())
                        .map(found -> found.filter(ConnectionRow::active))
                        .call(found -> end(transaction, caller, found))
                        .map(Optional::isPresent));
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
        return runs.list(transaction, organization, OptionalLong.of(number), 1, 0)
                .map(page -> page.runs().stream()
                        .filter(run -> !run.status().ended())
                        .map(RunRow::id)
                        .findFirst())
                .chain(live -> live.map(id -> runs.cancel(transaction, organization, id))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .replaceWithVoid();
    }
}
