package io.orgsync.pxc.integration;

import io.orgsync.model.problem.JsonBody;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown id is a 404 whatever the body says. */
class IntegrationFilter {

    private final Caller caller;
    private final OrganizationTransactions transactions;
    private final IntegrationLookup lookup;

    IntegrationFilter(Caller caller, OrganizationTransactions transactions, IntegrationLookup lookup) {
        this.caller = caller;
        this.transactions = transactions;
        this.lookup = lookup;
    }

    @OfIntegration
    @ServerRequestFilter
    Uni<Void> check(ContainerRequestContext request) {
        return JsonBody.isReadable(request)
                ? require(request.getUriInfo().getPathParameters().getFirst("id"))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> require(String id) {
        OrganizationId organization = caller.organization();
        IntegrationReference reference = new IntegrationReference(id);
        return transactions
                .inTransaction(organization, transaction -> lookup.require(transaction, organization, reference))
                .replaceWithVoid();
    }
}
