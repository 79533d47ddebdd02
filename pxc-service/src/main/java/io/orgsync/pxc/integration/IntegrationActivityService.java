package io.orgsync.pxc.integration;

import io.orgsync.model.activity.ActivityQuery;
import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.ActivityRow;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What happened to an integration. */
@ApplicationScoped
public class IntegrationActivityService {

    private final OrganizationTransactions transactions;
    private final IntegrationLookup lookup;
    private final ActivityRepository activities;

    IntegrationActivityService(
            OrganizationTransactions transactions, IntegrationLookup lookup, ActivityRepository activities) {
        this.transactions = transactions;
        this.lookup = lookup;
        this.activities = activities;
    }

    /** Newest first; 404 for an unknown integration. */
    public Uni<Page<ActivityRow>> list(OrganizationId organization, IntegrationReference reference, PageRequest asked) {
        return transactions.inTransaction(
                organization,
                transaction -> lookup.require(transaction, organization, reference)
                        .map(id -> ActivityQuery.of(IntegrationTrail.ENTITY, id, asked))
                        .chain(query -> activities.list(transaction, organization, query)));
    }
}
