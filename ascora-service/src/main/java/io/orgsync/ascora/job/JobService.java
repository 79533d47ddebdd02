package io.orgsync.ascora.job;

import io.orgsync.ascora.mirror.RecordKey;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Mirrored jobs as callers read them; a connection is not needed for that. */
@ApplicationScoped
class JobService {

    private final OrganizationTransactions transactions;
    private final JobQueries jobs;

    JobService(OrganizationTransactions transactions, JobQueries jobs) {
        this.transactions = transactions;
        this.jobs = jobs;
    }

    Uni<Page<Map<String, Object>>> list(OrganizationId organization, JobQueries.Filter filter, PageRequest page) {
        return transactions.inTransaction(organization, tx -> jobs.list(tx, organization, filter, page));
    }

    Uni<Map<String, Object>> find(OrganizationId organization, String key) {
        return transactions
                .inTransaction(organization, tx -> jobs.find(tx, organization, new RecordKey(key)))
                .map(found -> found.orElseThrow(() -> NotFound.of("job")));
    }
}
