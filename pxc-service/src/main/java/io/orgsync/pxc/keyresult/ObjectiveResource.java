package io.orgsync.pxc.keyresult;

import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an organisation wants to reach. */
@Path("/api/strategy/objectives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Strategy")
public class ObjectiveResource {

    private final Caller caller;
    private final ObjectiveService objectives;

    ObjectiveResource(Caller caller, ObjectiveService objectives) {
        this.caller = caller;
        this.objectives = objectives;
    }

    /** All objectives by title, as an array with the total in {@code X-Total-Count}. */
    @GET
    @RolesAllowed(Role.VIEW)
    @APIResponseSchema(ObjectiveView[].class)
    @Operation(operationId = "listObjectives", summary = "The organisation's objectives")
    public Uni<Response> list(@BeanParam PageRequest page, UriInfo uri) {
        return objectives.list(caller.organization(), page).map(found -> ListResponse.of(found, page, uri));
    }

    /** Creates an objective, for which a title is enough. 400 names each refused member. */
    @POST
    @RolesAllowed(Role.OPERATE)
    @APIResponseSchema(value = ObjectiveView.class, responseCode = "201")
    @Operation(operationId = "createObjective", summary = "Create an objective")
    public Uni<Response> create(@NotNull @Valid SubmittedObjective submitted) {
        return objectives
                .create(caller.detached(), submitted)
                .map(created ->
                        Response.status(Response.Status.CREATED).entity(created).build());
    }
}
