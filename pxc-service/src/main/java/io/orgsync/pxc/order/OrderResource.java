package io.orgsync.pxc.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.Cursor;
import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Product orders of PXC as they are stored here. */
@Path("/api/pxc")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public class OrderResource {

    private final OrderService orders;
    private final Caller caller;

    OrderResource(OrderService orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    /**
     * A page of orders.
     *
     * @param next the cursor of the next page; absent on the last one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OrderList(List<OrderView> orders, long total, int limit, int offset, Optional<String> next) {}

    /**
     * Orders that match the filters, by default the newest update first. A page by cursor holds what stands behind the
     * page before, whatever was inserted meanwhile. 400 for an unknown sort or filter value, and for a cursor of another
     * sort.
     */
    @GET
    @Path("/orders")
    @RolesAllowed(Role.VIEW)
    @APIResponseSchema(OrderList.class)
    @Operation(operationId = "listOrders", summary = "Stored orders")
    public Uni<Response> list(@BeanParam OrderFilter filter, @BeanParam PageRequest page, @Context UriInfo uri) {
        return orders.list(caller.organization(), filter, page)
                .map(found -> ListResponse.withBody(body(found, page), found, page, uri));
    }

    private static OrderList body(Page<OrderView> found, PageRequest page) {
        return new OrderList(
                found.items(),
                found.total(),
                page.limit(),
                page.skipped(),
                found.next().map(Cursor::encoded));
    }

    /**
     * Stored orders whose last update falls on a day, counted by category and state.
     *
     * @param day default today, in the integration's time zone
     * @param days 1..366: also the counts of each of the last days up to it
     */
    @GET
    @Path("/orders/summary")
    @RolesAllowed(Role.VIEW)
    @Refuses(404)
    @Operation(operationId = "summariseOrders", summary = "Orders of a day by category and state")
    public Uni<OrderSummary> summary(
            @QueryParam("integrationId") Optional<Long> integrationId,
            @QueryParam("day") Optional<LocalDate> day,
            @QueryParam("days") Optional<@Min(1) @Max(366) Integer> days) {
        day.ifPresent(date -> StorableTime.require("day", date));
        OptionalInt length = days.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return orders.summary(caller.organization(), primitive(integrationId), day, length);
    }

    /** One order with what PXC sent and its transitions. 404 for an unknown one. */
    @GET
    @Path("/orders/{orderId}")
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "getOrder", summary = "A stored order with its history")
    public Uni<OrderView.Complete> one(@PathParam("orderId") String orderId) {
        return orders.find(caller.organization(), orderId);
    }

    /** Reads a stored order from PXC now and stores what it has become. 404 for an unknown one. */
    @POST
    @Path("/orders/{orderId}/refresh")
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Refuses({502, 504})
    @Operation(operationId = "refreshOrder", summary = "Read an order from PXC now")
    public Uni<OrderView.Complete> refresh(@PathParam("orderId") String orderId) {
        return orders.refresh(caller.organization(), orderId);
    }

    private static OptionalLong primitive(Optional<Long> value) {
        return value.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
