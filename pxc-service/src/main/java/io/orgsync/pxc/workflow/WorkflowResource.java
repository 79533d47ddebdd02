package io.orgsync.pxc.workflow;

import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Workflows. */
@Path("/api/agents/workflows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class WorkflowResource {

    private final WorkflowService workflows;
    private final WorkflowEditing editing;
    private final RunService runs;
    private final Caller caller;

    WorkflowResource(WorkflowService workflows, WorkflowEditing editing, RunService runs, Caller caller) {
        this.workflows = workflows;
        this.editing = editing;
        this.runs = runs;
        this.caller = caller;
    }

    /** The answer to starting a run. */
    @Schema(name = "RunStarted")
    record Started(boolean success, String message, long runId) {}

    /** All workflows, oldest first: a bare array with X-Total-Count. */
    @GET
    @RolesAllowed(Role.VIEW)
    @APIResponseSchema(WorkflowView[].class)
    @Operation(operationId = "listWorkflows", summary = "Workflows, oldest first")
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return workflows.list(caller.organization(), page).map(found -> ListResponse.of(found, page, uri));
    }

    /**
     * Makes a workflow: 201 with its Location. Its definition is checked step by step; 400 names each wrong member, also
     * an id that is not the organisation's. A schedule is effective at once.
     */
    @POST
    @RolesAllowed(Role.OPERATE)
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers = @Header(name = HttpHeaders.LOCATION, ref = HttpHeaders.LOCATION),
            content = @Content(schema = @Schema(implementation = WorkflowView.class)))
    @Operation(operationId = "createWorkflow", summary = "Make a workflow")
    public Uni<Response> create(@NotNull @Valid WorkflowSubmission submitted) {
        return editing.create(caller.detached(), submitted)
                .map(made -> Response.created(URI.create("/api/agents/workflows/" + made.id()))
                        .entity(made)
                        .build());
    }

    /** One workflow. 404 for an unknown one. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "getWorkflow", summary = "A workflow")
    public Uni<WorkflowView> one(@PathParam("id") long id) {
        return workflows.find(caller.organization(), id);
    }

    /**
     * Changes the given members; a changed schedule is effective at once, and runs that have begun keep their steps. 400
     * as for a new workflow.
     */
    @PUT
    @OfWorkflow
    @Path("/{id}")
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "changeWorkflow", summary = "Change a workflow")
    public Uni<WorkflowView> change(@PathParam("id") long id, @NotNull @Valid WorkflowChange change) {
        return editing.change(caller.detached(), id, change);
    }

    /** Deletes a workflow with its schedule. 409 while one of its runs has not ended. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OPERATE)
    @Refuses(409)
    @Operation(operationId = "deleteWorkflow", summary = "Delete a workflow")
    public Uni<Void> delete(@PathParam("id") long id) {
        return workflows.delete(caller.detached(), id);
    }

    /** Starts a run now: 202 with its id. 409 while one of this workflow has not ended, or its integration is off. */
    @POST
    @Path("/{id}/execute")
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            headers = @Header(name = HttpHeaders.LOCATION, ref = HttpHeaders.LOCATION),
            content = @Content(schema = @Schema(implementation = Started.class)))
    @Operation(operationId = "executeWorkflow", summary = "Run a workflow now")
    public Uni<Response> execute(@PathParam("id") long id) {
        return runs.execute(caller, id)
                .map(runId -> Response.accepted(new Started(true, "The run was queued.", runId))
                        .location(URI.create("/api/agents/runs/" + runId))
                        .build());
    }
}
