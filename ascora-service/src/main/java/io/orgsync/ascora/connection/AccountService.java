package io.orgsync.ascora.connection;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets a person say that the account the key leads to is the right one, although the mirror came from another. */
@ApplicationScoped
class AccountService {

    private final OrganizationTransactions transactions;
    private final ConnectionRepository connections;
    private final ActivityRepository activities;

    AccountService(
            OrganizationTransactions transactions, ConnectionRepository connections, ActivityRepository activities) {
        this.transactions = transactions;
        this.connections = connections;
        this.activities = activities;
    }

    /** Whether there was anything to confirm; fails with 409 when the organisation is not connected. */
    Uni<Boolean> confirm(Caller caller) {
        return transactions.inTransaction(
                caller.organization(),
                transaction -> connections
                        .findForUpdate(transaction, caller.organization())
                        .map(AccountService::connected)
                        .chain(row -> row.accountChanged()
                                ? confirm(transaction, caller, row)
                                : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> confirm(SqlConnection transaction, Caller caller, ConnectionRow row) {
        return connections
                .confirmAccount(transaction, caller.organization())
                .chain(() -> activities.add(
                        transaction, caller.organization(), ConnectionTrail.accountConfirmed(caller, row)))
                .replaceWith(true);
    }

    private static ConnectionRow connected(Optional<ConnectionRow> found) {
        return found.filter(ConnectionRow::active).orElseThrow(ConnectionLookup::notConnected);
    }
}
