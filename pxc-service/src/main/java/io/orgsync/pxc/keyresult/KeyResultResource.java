package io.orgsync.pxc.keyresult;

import io.orgsync.model.activity.ActivityRow;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Numbers that show how near objectives are. Values are decimal texts with two digits behind the point. */
@Path("/api/strategy/key-results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Strategy")
@RolesAllowed(Role.VIEW)
public class KeyResultResource {

    private final Caller caller;
    private final KeyResultService keyResults;
    private final ProgressService progress;
    private final KeyResultHistoryService history;

    KeyResultResource(
            Caller caller, KeyResultService keyResults, ProgressService progress, KeyResultHistoryService history) {
        this.caller = caller;
        this.keyResults = keyResults;
        this.progress = progress;
        this.history = history;
    }

    /** All Key Results by title, or those of one objective, as an array with the total in {@code X-Total-Count}. */
    @GET
    @APIResponseSchema(KeyResultView[].class)
    @Operation(operationId = "listKeyResults", summary = "The organisation's Key Results")
    public Uni<Response> list(
            @QueryParam("objectiveId") Optional<Long> objective, @BeanParam PageRequest page, UriInfo uri) {
        return keyResults.list(caller.organization(), objective, page).map(found -> ListResponse.of(found, page, uri));
    }

    /** Creates a Key Result. 400 names each refused member, also an objective that is not the organisation's. */
    @POST
    @RolesAllowed(Role.OPERATE)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = @Header(name = HttpHeaders.LOCATION, ref = HttpHeaders.LOCATION),
            content = @Content(schema = @Schema(implementation = KeyResultView.class)))
    @Operation(operationId = "createKeyResult", summary = "Create a Key Result")
    public Uni<Response> create(@NotNull @Valid SubmittedKeyResult submitted) {
        return keyResults.create(caller.detached(), submitted).map(KeyResultResource::created);
    }

    private static Response created(KeyResultView created) {
        return Response.created(URI.create("/api/strategy/key-results/" + created.id()))
                .entity(created)
                .build();
    }

    /** One Key Result. 404 when there is none. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getKeyResult", summary = "One Key Result")
    public Uni<KeyResultView> find(@PathParam("id") Long id) {
        return keyResults.find(caller.organization(), id);
    }

    /** Changes what is given; another current value is booked in the history. 400, 404. */
    @PUT
    @Path("/{id}")
    @OfKeyResult
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "changeKeyResult", summary = "Change a Key Result")
    public Uni<KeyResultView> change(@PathParam("id") Long id, @NotNull @Valid KeyResultChange change) {
        return keyResults.change(caller.detached(), id, change);
    }

    /** Gives a Key Result its new value, with a point of history and a row of the audit trail. 400, 404. */
    @POST
    @Path("/{id}/progress")
    @OfKeyResult
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "reportProgress", summary = "Report a Key Result's new value")
    public Uni<KeyResultView> report(@PathParam("id") Long id, @NotNull @Valid Progress reported) {
        return progress.report(caller.detached(), id, reported).chain(() -> keyResults.find(caller.organization(), id));
    }

    /** What happened to the Key Result, newest first, as an array. 404 when there is none. */
    @GET
    @Path("/{id}/activities")
    @APIResponseSchema(ActivityRow[].class)
    @Operation(operationId = "listKeyResultActivities", summary = "What happened to a Key Result")
    public Uni<Response> activities(@PathParam("id") Long id, @BeanParam PageRequest page, UriInfo uri) {
        return history.activities(caller.organization(), id, page).map(found -> ListResponse.of(found, page, uri));
    }

    /** Every value it has had, newest first, with the run and the rule behind each, as an array. 404. */
    @GET
    @Path("/{id}/history")
    @APIResponseSchema(PointView[].class)
    @Operation(operationId = "listKeyResultHistory", summary = "The values a Key Result has had")
    public Uni<Response> history(@PathParam("id") Long id, @BeanParam PageRequest page, UriInfo uri) {
        return history.points(caller.organization(), id, page).map(found -> ListResponse.of(found, page, uri));
    }
}
