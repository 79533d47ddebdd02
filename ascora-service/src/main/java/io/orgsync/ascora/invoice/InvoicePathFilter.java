package io.orgsync.ascora.invoice;

import io.orgsync.model.problem.JsonBody;
import io.orgsync.model.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown invoice in the path is a 404. */
class InvoicePathFilter {

    private final Caller caller;
    private final InvoiceService invoices;

    InvoicePathFilter(Caller caller, InvoiceService invoices) {
        this.caller = caller;
        this.invoices = invoices;
    }

    @OfInvoice
    @ServerRequestFilter
    Uni<Void> check(ContainerRequestContext request) {
        return JsonBody.isReadable(request)
                ? invoices.find(
                                caller.organization(),
                                request.getUriInfo().getPathParameters().getFirst("invoiceId"))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
