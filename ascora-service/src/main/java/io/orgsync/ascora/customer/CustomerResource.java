package io.orgsync.ascora.customer;

import io.orgsync.ascora.Answer;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Customers of Ascora as they are mirrored here. */
@Path("/api/organizations/{orgId}/ascora/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerResource {

    private final CustomerService customers;
    private final CustomerCommands commands;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    CustomerResource(CustomerService customers, CustomerCommands commands, Caller caller) {
        this.customers = customers;
        this.commands = commands;
        this.caller = caller;
    }

    /** A page of customers; {@code total} counts what the filters match. */
    record CustomerList(
            @Schema(implementation = CustomerView[].class) List<Map<String, Object>> customers,
            long total,
            int limit,
            int offset) {}

    /** The envelope of a list, for the API's document. */
    record CustomerListAnswer(boolean success, CustomerList data) {}

    /** The envelope of a written customer, for the API's document. */
    record WrittenCustomerAnswer(boolean success, Optional<String> message, WrittenCustomer data) {}

    /** The envelope of one customer, for the API's document. */
    record CustomerAnswer(boolean success, Optional<String> message, CustomerView data) {}

    /**
     * Customers that match the filters, by default the newest row first. 400 for an unknown sort.
     *
     * @param search part of a name, number, e-mail or phone
     * @param syncStatus synced, pending, conflict, error or all
     * @param sort createdAt, name, email, phone, syncStatus, syncedAt …, with a dash in front for descending
     */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listCustomers", summary = "Mirrored customers")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerListAnswer.class)))
    public Uni<Response> list(
            @QueryParam("search") @Parameter(description = "Part of a name, number, e-mail or phone")
                    Optional<String> search,
            @QueryParam("syncStatus")
                    @Parameter(
                            schema =
                                    @Schema(implementation = String.class, pattern = CustomerQueries.STATUSES + "|all"))
                    Optional<String> syncStatus,
            @QueryParam("sort")
                    @Parameter(
                            description = "With a dash in front for descending",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = CustomerQueries.SORT_WORDS,
                                            defaultValue = "-createdAt"))
                    Optional<String> sort,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return customers
                .list(caller.organization(), new CustomerQueries.Filter(search, syncStatus, sort), page)
                .map(found -> Answer.page(found, CustomerList::new, page, uri));
    }

    /** One customer, by the row's id or Ascora's id. 404 for an unknown one. */
    @GET
    @Path("/{customerId}")
    @RolesAllowed(Role.VIEW)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerAnswer.class)))
    @Operation(operationId = "getCustomer", summary = "A mirrored customer")
    public Uni<Answer<Map<String, Object>>> one(@PathParam("customerId") String customerId) {
        return customers.find(caller.organization(), customerId).map(Answer::of);
    }

    /**
     * Creates a customer in Ascora. 201 with its row when Ascora has confirmed it within 25 s; else 202 with the row,
     * {@code state} (pending or unknown) and {@code outboxId}: the outbox goes on. 400 names each refused member, 409 when
     * not connected, 422 when Ascora refuses it, 502 when it can't be created for another reason.
     */
    @POST
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Refuses({502, 504})
    @Operation(operationId = "createCustomer", summary = "Create a customer in Ascora")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = WrittenCustomerAnswer.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = WrittenCustomerAnswer.class)))
    public Uni<Response> create(@NotNull @Valid CustomerSubmission submitted) {
        return commands.create(caller.detached(), submitted).map(written -> written.answer(201));
    }

    /**
     * Changes the fields that are given; blank clears, and what differs in nothing is not sent. Ascora's record is read,
     * compared, written as a whole and read again. 200 with the row, and with {@code differences} and {@code alsoChanged}
     * where Ascora has made something else of it, when that is done within 25 s; else 202 as for a creation. 400 names each
     * refused member; 404 for an unknown customer; 409 when not connected, or with {@code conflictId} when the settings name
     * no winner for a field that was changed in Ascora too: then nothing of it is sent. 422 and 502 as for a creation.
     */
    @PUT
    @Path("/{customerId}")
    @OfCustomer
    @Cancellable(false)
    @RolesAllowed(Role.OPERATE)
    @Refuses({409, 422, 502, 504})
    @Operation(operationId = "updateCustomer", summary = "Change a customer in Ascora")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = WrittenCustomerAnswer.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = WrittenCustomerAnswer.class)))
    public Uni<Response> update(
            @PathParam("customerId") String customerId, @NotNull @Valid CustomerSubmission submitted) {
        return commands.update(caller.detached(), customerId, submitted)
                .map(updated -> updated.written()
                        .map(written -> written.withResult().answer(200))
                        .orElseGet(() -> Response.ok(Answer.of(updated.row())).build()));
    }

    /**
     * Which contact of this house the customer is.
     *
     * @param contactId absent or blank for none
     */
    @Schema(name = "CustomerLink")
    record Link(Optional<@Size(max = 255) String> contactId) {}

    /** Links the customer to a contact of this house, or to none; Ascora is told nothing. 404 for an unknown customer. */
    @PUT
    @Path("/{customerId}/link")
    @OfCustomer
    @RolesAllowed(Role.OPERATE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerAnswer.class)))
    @Operation(operationId = "linkCustomer", summary = "Link a customer to a contact of this house")
    public Uni<Answer<Map<String, Object>>> link(
            @PathParam("customerId") String customerId, @NotNull @Valid Link link) {
        Optional<String> contactId = link.contactId().map(String::strip).filter(id -> !id.isEmpty());
        return commands.link(caller.organization(), customerId, contactId).map(Answer::of);
    }
}
