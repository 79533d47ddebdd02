package io.orgsync.pxc.activity;

import io.orgsync.model.activity.ActivityQuery;
import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.ActivityRow;
import io.orgsync.model.paging.Page;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the audit trail. */
@ApplicationScoped
public class ActivityService {

    private final OrganizationTransactions transactions;
    private final ActivityRepository activities;

    ActivityService(OrganizationTransactions transactions, ActivityRepository activities) {
        this.transactions = transactions;
        this.activities = activities;
    }

    /** What matches, newest first. */
    public Uni<Page<ActivityRow>> list(OrganizationId organization, ActivityQuery query) {
        return transactions.inTransaction(
                organization, transaction -> activities.list(transaction, organization, query));
    }
}
