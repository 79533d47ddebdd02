package io.orgsync.ascora.pull;

import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The mirror in numbers; a connection is not needed for that. */
@ApplicationScoped
class StatisticsService {

    private final OrganizationTransactions transactions;
    private final StatisticsRepository statistics;

    StatisticsService(OrganizationTransactions transactions, StatisticsRepository statistics) {
        this.transactions = transactions;
        this.statistics = statistics;
    }

    Uni<StatisticsView> of(OrganizationId organization) {
        return transactions.inTransaction(organization, tx -> statistics.of(tx, organization));
    }
}
