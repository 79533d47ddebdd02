package io.orgsync.ascora.customer;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.ConnectionLookup;
import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.ascora.upstream.InteractiveCalls;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Reads one customer again while a caller waits. */
@ApplicationScoped
public class CustomerRefresh {

    private final OrganizationTransactions transactions;
    private final ConnectionLookup connections;
    private final CustomerMatches customers;
    private final CustomerRowRepository rows;
    private final InteractiveCalls calls;

    CustomerRefresh(
            OrganizationTransactions transactions,
            ConnectionLookup connections,
            CustomerMatches customers,
            CustomerRowRepository rows,
            InteractiveCalls calls) {
        this.transactions = transactions;
        this.connections = connections;
        this.customers = customers;
        this.rows = rows;
        this.calls = calls;
    }

    /**
     * The row's id once it is up to date. 404 for an unknown customer, and when Ascora doesn't know it any more: its row
     * stays. 409 when not connected, or while Ascora doesn't have the customer yet.
     */
    public Uni<UUID> refresh(OrganizationId organization, String key, Duration patience) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> connections
                                .require(tx, organization)
                                .chain(connection -> customers
                                        .find(tx, organization, new RecordKey(key))
                                        .map(found -> found.orElseThrow(() -> NotFound.of("customer")))
                                        .map(customer -> new Asked(connection, customer))))
                .chain(asked -> refresh(asked, patience));
    }

    private Uni<UUID> refresh(Asked asked, Duration patience) {
        AscoraConnection connection = asked.connection();
        String id = asked.customer()
                .ascoraCustomerId()
                .orElseThrow(() -> Conflict.of("Ascora does not have this customer yet."));
        return calls.ask(connection.account(), patience, client -> client.customer(id))
                .map(found ->
                        found.orElseThrow(() -> NotFound.saying("Ascora has no such customer any more.", Map.of())))
                .chain(customer -> transactions.inTransaction(
                        connection.organization(),
                        tx -> rows.show(tx, connection.organization(), connection.integrationId(), customer)))
                .replaceWith(asked.customer().id());
    }

    private record Asked(AscoraConnection connection, CustomerMatch customer) {}
}
