package io.orgsync.ascora.customer;

import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Mirrored customers as callers read them; a connection is not needed for that. */
@ApplicationScoped
class CustomerService {

    private final OrganizationTransactions transactions;
    private final CustomerQueries customers;

    CustomerService(OrganizationTransactions transactions, CustomerQueries customers) {
        this.transactions = transactions;
        this.customers = customers;
    }

    Uni<Page<Map<String, Object>>> list(OrganizationId organization, CustomerQueries.Filter filter, PageRequest page) {
        return transactions.inTransaction(organization, tx -> customers.list(tx, organization, filter, page));
    }

    Uni<Map<String, Object>> find(OrganizationId organization, String key) {
        return transactions
                .inTransaction(organization, tx -> customers.find(tx, organization, new RecordKey(key)))
                .map(found -> found.orElseThrow(() -> NotFound.of("customer")));
    }
}
