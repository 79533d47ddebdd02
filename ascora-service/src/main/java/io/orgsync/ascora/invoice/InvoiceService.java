package io.orgsync.ascora.invoice;

import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Mirrored invoices as callers read them; a connection is not needed for that. */
@ApplicationScoped
class InvoiceService {

    private final OrganizationTransactions transactions;
    private final InvoiceQueries invoices;

    InvoiceService(OrganizationTransactions transactions, InvoiceQueries invoices) {
        this.transactions = transactions;
        this.invoices = invoices;
    }

    Uni<Page<Map<String, Object>>> list(OrganizationId organization, InvoiceQueries.Filter filter, PageRequest page) {
        return transactions.inTransaction(organization, tx -> invoices.list(tx, organization, filter, page));
    }

    Uni<Map<String, Object>> find(OrganizationId organization, String key) {
        return transactions
                .inTransaction(organization, tx -> invoices.find(tx, organization, new RecordKey(key)))
                .map(found -> found.orElseThrow(() -> NotFound.of("invoice")));
    }
}
