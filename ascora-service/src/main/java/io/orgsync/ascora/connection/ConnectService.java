package io.orgsync.ascora.connection;

import io.orgsync.ascora.upstream.ApiAddresses;
import io.orgsync.ascora.upstream.AscoraAccount;
import io.orgsync.ascora.upstream.AscoraClients;
import io.orgsync.ascora.upstream.KeyProbe;
import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/**
 * Connects an organisation: the key is tried first, outside any transaction, and kept only when Ascora takes it. Writes wait
 * when it leads to another account than the one before.
 */
@ApplicationScoped
class ConnectService {

    private final OrganizationTransactions transactions;
    private final ConnectionRepository connections;
    private final ConnectionMarkRepository marks;
    private final ConnectionLogRepository logs;
    private final ActivityRepository activities;
    private final ApiAddresses addresses;
    private final AscoraClients clients;
    private final KeyProbe probe;
    private final AccountCheck check;

    ConnectService(
            OrganizationTransactions transactions,
            ConnectionRepository connections,
            ConnectionMarkRepository marks,
            ConnectionLogRepository logs,
            ActivityRepository activities,
            ApiAddresses addresses,
            AscoraClients clients,
            KeyProbe probe,
            AccountCheck check) {
        this.transactions = transactions;
        this.connections = connections;
        this.marks = marks;
        this.logs = logs;
        this.activities = activities;
        this.addresses = addresses;
        this.clients = clients;
        this.probe = probe;
        this.check = check;
    }

    /** Connects, or connects again under the same id; starts no pull. */
    Uni<ConnectionView> connect(Caller caller, ConnectionSubmission submitted) {
        URI apiUrl = addresses.of(submitted.apiUrl(), submitted.companyCode());
        return transactions
                .inTransaction(
                        caller.organization(),
                        transaction -> account(transaction, caller.organization(), apiUrl, submitted.apiToken()))
                .call(probe::prove)
                .chain(check::isAnother)
                .chain(another -> transactions.inTransaction(
                        caller.organization(), transaction -> save(transaction, caller, apiUrl, submitted, another)))
                .invoke(row -> clients.forget(row.key()))
                .map(ConnectionView::of);
    }

    /** At the address that is connected its breaker and budget count; elsewhere those of connections to be. */
    private Uni<AscoraAccount> account(
            SqlConnection transaction, OrganizationId organization, URI apiUrl, Secret apiKey) {
        return connections
                .find(transaction, organization)
                .map(found -> found.filter(row -> row.apiUrl().equals(apiUrl))
                        .map(row -> new AscoraAccount(
                                organization,
                                row.key(),
                                apiUrl,
                                apiKey,
                                row.settings().requestsPerMinute()))
                        .orElseGet(() -> unsaved(organization, apiUrl, apiKey)));
    }

    /** The account of calls for which no connection is stored. */
    static AscoraAccount unsaved(OrganizationId organization, URI apiUrl, Secret apiKey) {
        return new AscoraAccount(
                organization,
                "ascora:unsaved:" + organization,
                apiUrl,
                apiKey,
                AscoraSettings.DEFAULT.requestsPerMinute());
    }

    private Uni<ConnectionRow> save(
            SqlConnection transaction,
            Caller caller,
            URI apiUrl,
            ConnectionSubmission submitted,
            Optional<Boolean> anotherAccount) {
        OrganizationId organization = caller.organization();
        return connections
                .connect(
                        transaction,
                        organization,
                        caller.userId(),
                        apiUrl,
                        submitted.companyCode(),
                        submitted.apiToken(),
                        anotherAccount)
                .call(row -> marks.forget(transaction, organization, row.number()))
                .call(row -> logs.addConnected(transaction, organization, row.id()))
                .call(row -> activities.add(transaction, organization, ConnectionTrail.connected(caller, row)));
    }
}
