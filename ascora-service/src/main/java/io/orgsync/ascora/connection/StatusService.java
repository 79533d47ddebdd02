package io.orgsync.ascora.connection;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Tells how a connection is, without asking Ascora. */
@ApplicationScoped
public class StatusService {

    private final OrganizationTransactions transactions;
    private final ConnectionRepository connections;
    private final StatusRepository statuses;

    StatusService(OrganizationTransactions transactions, ConnectionRepository connections, StatusRepository statuses) {
        this.transactions = transactions;
        this.connections = connections;
        this.statuses = statuses;
    }

    /** Fails with 404 when the organisation is not connected. */
    public Uni<StatusView> status(OrganizationId organization) {
        return transactions.inTransaction(
                organization,
                transaction -> connections
                        .find(transaction, organization)
                        .map(StatusService::connected)
                        .chain(row -> statuses.facts(transaction, organization, row.number())
                                .map(facts -> StatusView.of(row, facts))));
    }

    private static ConnectionRow connected(Optional<ConnectionRow> found) {
        return found.filter(ConnectionRow::active)
                .orElseThrow(
                        () -> NotFound.saying("Ascora is not connected.", Map.of("data", Map.of("connected", false))));
    }
}
