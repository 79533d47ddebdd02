package io.orgsync.ascora.customer;

import io.orgsync.model.problem.JsonBody;
import io.orgsync.model.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown customer in the path is a 404, whatever the body says. */
class CustomerPathFilter {

    private final CustomerService customers;
    private final Caller caller;

    CustomerPathFilter(CustomerService customers, Caller caller) {
        this.customers = customers;
        this.caller = caller;
    }

    @OfCustomer
    @ServerRequestFilter
    Uni<Void> check(ContainerRequestContext request) {
        return JsonBody.isReadable(request)
                ? customers
                        .find(
                                caller.organization(),
                                request.getUriInfo().getPathParameters().getFirst("customerId"))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
