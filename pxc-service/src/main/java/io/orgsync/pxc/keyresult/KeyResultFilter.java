package io.orgsync.pxc.keyresult;

import io.orgsync.model.problem.JsonBody;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown id is a 404 whatever the body says. */
class KeyResultFilter {

    private static final String ID = "\\d{1,18}";

    private final Caller caller;
    private final OrganizationTransactions transactions;
    private final KeyResultLookup lookup;

    KeyResultFilter(Caller caller, OrganizationTransactions transactions, KeyResultLookup lookup) {
        this.caller = caller;
        this.transactions = transactions;
        this.lookup = lookup;
    }

    @OfKeyResult
    @ServerRequestFilter
    Uni<Void> check(ContainerRequestContext request) {
        return JsonBody.isReadable(request)
                ? require(request.getUriInfo().getPathParameters().getFirst("id"))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> require(String id) {
        if (!id.matches(ID)) {
            throw NotFound.of("key result");
        }
        OrganizationId organization = caller.organization();
        return transactions.inTransaction(
                organization, transaction -> lookup.require(transaction, organization, Long.parseLong(id)));
    }
}
