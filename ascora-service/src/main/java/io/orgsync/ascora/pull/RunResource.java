package io.orgsync.ascora.pull;

import io.orgsync.ascora.Answer;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.sync.OfRun;
import io.orgsync.model.sync.RunFilter;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Runs of the connection. */
@Path("/api/organizations/{orgId}/ascora/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunResource {

    private final RunService runs;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    RunResource(RunService runs, Caller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    /** A page of runs, newest first. */
    record RunList(List<RunView> runs, long total, int limit, int offset) {}

    /** The envelope of a list, for the API's document. */
    record RunListAnswer(boolean success, RunList data) {}

    /** Runs that match, newest first. 400 for an unknown word. */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listRuns", summary = "Runs, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunListAnswer.class)))
    public Uni<Response> all(@BeanParam RunFilter filter, @BeanParam PageRequest page, @Context UriInfo uri) {
        return runs.list(caller.organization(), filter, page).map(found -> Answer.page(found, RunList::new, page, uri));
    }

    /** One run with what it did stream by stream. 404 for an unknown one. */
    @GET
    @Path("/{runId}")
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "getRun", summary = "A run with its streams")
    public Uni<Answer<RunView>> one(@PathParam("runId") long runId) {
        return runs.find(caller.organization(), runId).map(run -> Answer.of(run.view()));
    }

    /** Server-sent events: the run each time it has changed, until it has ended. 404 for an unknown one. */
    @GET
    @OfRun
    @Path("/{runId}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "followRun", summary = "Progress of a run as server-sent events")
    public Multi<RunView> follow(@PathParam("runId") long runId) {
        return runs.follow(caller.organization(), runId);
    }

    /** Cancels a run: at once while it waits, behind its current page while it runs. 409 when it has ended. */
    @POST
    @Path("/{runId}/cancel")
    @RolesAllowed(Role.OPERATE)
    @Refuses(409)
    @Operation(operationId = "cancelRun", summary = "Cancel a run")
    public Uni<Answer<RunView>> cancel(@PathParam("runId") long runId) {
        return runs.cancel(caller.organization(), runId).map(Answer::of);
    }
}
