package io.orgsync.ascora.invoice;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Invoices of Ascora as they are mirrored here. */
@Path("/api/organizations/{orgId}/ascora/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class InvoiceResource {

    private final InvoiceService invoices;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    InvoiceResource(InvoiceService invoices, Caller caller) {
        this.invoices = invoices;
        this.caller = caller;
    }

    /** A page of invoices; {@code total} counts what the filters match. */
    record InvoiceList(
            @Schema(implementation = InvoiceView[].class) List<Map<String, Object>> invoices,
            long total,
            int limit,
            int offset) {}

    /** The list in its envelope, and beside it, where a shipped screen reads it. */
    record InvoiceListAnswer(
            boolean success,
            InvoiceList data,
            @Schema(implementation = InvoiceView[].class) List<Map<String, Object>> invoices,
            long total) {

        static InvoiceListAnswer of(Page<Map<String, Object>> found, PageRequest page) {
            InvoiceList list = new InvoiceList(found.items(), found.total(), page.limit(), page.offset());
            return new InvoiceListAnswer(true, list, found.items(), found.total());
        }
    }

    /** The invoice in its envelope; its fields stand beside it too, where a shipped screen reads them. */
    record InvoiceAnswer(
            boolean success,
            Map<String, Object> data,
            @JsonAnyGetter Map<String, Object> fields) {}

    /**
     * Invoices that match the filters, by default the newest row first. 400 for an unknown sort or an unreadable date.
     *
     * @param status unpaid, partial, paid, overdue or all
     * @param from the first invoice date wanted
     * @param to the last invoice date wanted
     * @param search part of the invoice's or the job's number, or of the customer's name
     * @param sort createdAt, invoiceNumber, jobNumber, amount, status, dueDate …, with a dash in front for descending
     */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listInvoices", summary = "Mirrored invoices")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvoiceListAnswer.class)))
    public Uni<Response> list(
            @QueryParam("status")
                    @Parameter(
                            schema =
                                    @Schema(implementation = String.class, pattern = "unpaid|partial|paid|overdue|all"))
                    Optional<String> status,
            @QueryParam("from") @Parameter(description = "The first invoice date") Optional<LocalDate> from,
            @QueryParam("to") @Parameter(description = "The last invoice date") Optional<LocalDate> to,
            @QueryParam("search")
                    @Parameter(description = "Part of the invoice's or the job's number, or of the customer's name")
                    Optional<String> search,
            @QueryParam("sort")
                    @Parameter(
                            description = "With a dash in front for descending",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = InvoiceQueries.SORT_WORDS,
                                            defaultValue = "-createdAt"))
                    Optional<String> sort,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return invoices.list(caller.organization(), new InvoiceQueries.Filter(status, from, to, search, sort), page)
                .map(found -> ListResponse.withBody(InvoiceListAnswer.of(found, page), found, page, uri));
    }

    /** One invoice, by the row's id, Ascora's id or its number. 404 for an unknown one. */
    @GET
    @Path("/{invoiceId}")
    @RolesAllowed(Role.VIEW)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvoiceShown.class)))
    @Operation(operationId = "getInvoice", summary = "A mirrored invoice")
    public Uni<InvoiceAnswer> one(@PathParam("invoiceId") String invoiceId) {
        return invoices.find(caller.organization(), invoiceId).map(row -> new InvoiceAnswer(true, row, row));
    }
}
