package io.orgsync.pxc.workflow;

import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.sync.OfRun;
import io.orgsync.model.sync.RunFilter;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Runs of workflows. */
@Path("/api/agents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunResource {

    private final RunService runs;
    private final Caller caller;

    RunResource(RunService runs, Caller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    /** Runs that match, newest first: a bare array with X-Total-Count. 400 for an unknown word. */
    @GET
    @Path("/runs")
    @RolesAllowed(Role.VIEW)
    @APIResponseSchema(RunView[].class)
    @Operation(operationId = "listRuns", summary = "Runs of all workflows, newest first")
    public Uni<Response> all(
            @BeanParam RunFilter filter,
            @QueryParam("outputs")
                    @DefaultValue("true")
                    @Parameter(description = "false leaves the outputs of steps out, which may be large")
                    boolean outputs,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return runs.list(caller.organization(), OptionalLong.empty(), filter, outputs, page)
                .map(found -> ListResponse.of(found, page, uri));
    }

    /** One run with its log and, when it ended well, its result. 404 for an unknown one. */
    @GET
    @Path("/runs/{runId}")
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "getRun", summary = "A run with its log and result")
    public Uni<RunView> one(@PathParam("runId") long runId) {
        return runs.find(caller.organization(), runId);
    }

    /** Server-sent events: the run each time it has changed, until it has ended. 404 for an unknown one. */
    @GET
    @OfRun
    @Path("/runs/{runId}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "followRun", summary = "Progress of a run as server-sent events")
    public Multi<RunView> follow(@PathParam("runId") long runId) {
        return runs.follow(caller.organization(), runId);
    }

    /** Cancels a run: at once while it waits, behind its current page while it runs. 409 when it has ended. */
    @POST
    @Path("/runs/{runId}/cancel")
    @RolesAllowed(Role.OPERATE)
    @Refuses(409)
    @Operation(operationId = "cancelRun", summary = "Cancel a run")
    public Uni<RunView> cancel(@PathParam("runId") long runId) {
        return runs.cancel(caller.organization(), runId);
    }
}
