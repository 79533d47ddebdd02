package io.orgsync.pxc.catalog;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.orgsync.pxc.integration.IntegrationLookup;
import io.orgsync.pxc.integration.IntegrationReference;
import io.orgsync.pxc.integration.IntegrationTrail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/** Imports the catalogue into integrations and lists it. Fails with 404 for an unknown integration. */
@ApplicationScoped
public class CatalogueService {

    private final OrganizationTransactions transactions;
    private final IntegrationLookup integrations;
    private final ActionCatalogue catalogue;
    private final ActionRepository actions;
    private final ActivityRepository activities;

    CatalogueService(
            OrganizationTransactions transactions,
            IntegrationLookup integrations,
            ActionCatalogue catalogue,
            ActionRepository actions,
            ActivityRepository activities) {
        this.transactions = transactions;
        this.integrations = integrations;
        this.catalogue = catalogue;
        this.actions = actions;
        this.activities = activities;
    }

    /** Imports all actions; to do it again changes neither ids nor counters. */
    public Uni<CatalogueImport> importInto(Caller caller, IntegrationReference reference) {
        OrganizationId organization = caller.organization();
        return transactions
                .inTransaction(
                        organization,
                        transaction -> integrations
                                .require(transaction, organization, reference)
                                .call(id -> actions.importAll(transaction, organization, id, catalogue.actions()))
                                .chain(id -> activities.add(
                                        transaction,
                                        organization,
                                        IntegrationTrail.imported(caller, id, catalogue.size()))))
                .replaceWith(() -> CatalogueImport.of(catalogue.size()));
    }

    /** The actions of one integration. */
    public Uni<Page<ActionView>> list(OrganizationId organization, IntegrationReference reference, PageRequest asked) {
        return transactions.inTransaction(
                organization,
                transaction -> integrations
                        .require(transaction, organization, reference)
                        .chain(id -> actions.list(transaction, organization, OptionalLong.of(id), asked)));
    }

    /** The actions of all integrations. */
    public Uni<Page<ActionView>> listAll(OrganizationId organization, PageRequest asked) {
        return transactions.inTransaction(
                organization, transaction -> actions.list(transaction, organization, OptionalLong.empty(), asked));
    }

    /** Checks that there is such an integration. */
    public Uni<Void> require(OrganizationId organization, IntegrationReference reference) {
        return transactions
                .inTransaction(organization, transaction -> integrations.require(transaction, organization, reference))
                .replaceWithVoid();
    }
}
