package io.orgsync.pxc.order;

import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The rules that say what kind of order an order is: data of the organisation. */
@Path("/api/pxc/categorisation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categorisation")
public class CategorisationResource {

    private final CategorisationService categorisation;
    private final Caller caller;

    CategorisationResource(CategorisationService categorisation, Caller caller) {
        this.categorisation = categorisation;
        this.caller = caller;
    }

    /** The rules that hold, in the order in which they are tried. 404 for an unknown integration. */
    @GET
    @RolesAllowed(Role.VIEW)
    @Refuses(404)
    @Operation(operationId = "getCategorisation", summary = "The categorisation rules")
    public Uni<CategorisationView> find(@QueryParam("integrationId") Optional<Long> integrationId) {
        return categorisation.find(
                caller.organization(), integrationId.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    /**
     * Replaces the rules. Stored orders keep their categories until the next run or until they are recategorised. 400
     * names each refused member; 409 when {@code version} is given and no longer holds.
     */
    @PUT
    @RolesAllowed(Role.OPERATE)
    @Refuses(409)
    @Operation(operationId = "replaceCategorisation", summary = "Replace the categorisation rules")
    public Uni<CategorisationView> replace(@NotNull @Valid SubmittedCategorisation submitted) {
        return categorisation.replace(caller.detached(), submitted);
    }

    /** Goes back to the default rules, which are answered. */
    @DELETE
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "resetCategorisation", summary = "Go back to the default rules")
    public Uni<CategorisationView> reset() {
        return categorisation.reset(caller.detached());
    }

    /** How many stored orders would move to another category, and which for example; nothing is written. */
    @POST
    @Path("/preview")
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "previewCategorisation", summary = "Try rules on the stored orders")
    public Uni<Recategorised> preview(@NotNull @Valid TriedCategorisation tried) {
        return categorisation.preview(caller.organization(), tried.rules());
    }

    /**
     * Categorises the stored orders that other rules have categorised, 500 per transaction; what is done stays done if
     * it is interrupted, and a caller who hangs up doesn't interrupt it. A run does the same.
     */
    @POST
    @Path("/recategorise")
    @Cancellable(false)
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "recategoriseOrders", summary = "Apply the rules to the stored orders")
    public Uni<Recategorised> recategorise() {
        return categorisation.recategorise(caller.detached());
    }
}
