package io.orgsync.pxc.agent;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Agents, in whose name workflows act. */
@Path("/api/agents/agent-users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class AgentUserResource {

    private final AgentUserService agents;
    private final Caller caller;

    AgentUserResource(AgentUserService agents, Caller caller) {
        this.agents = agents;
        this.caller = caller;
    }

    /** All agents by name: a bare array with X-Total-Count. */
    @GET
    @RolesAllowed(Role.VIEW)
    @APIResponseSchema(AgentUser[].class)
    @Operation(operationId = "listAgentUsers", summary = "Agents in whose name workflows act")
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return agents.list(caller.organization(), page).map(found -> ListResponse.of(found, page, uri));
    }

    /** Stores an agent: 201. 409 when another one has the username. */
    @POST
    @ResponseStatus(201)
    @RolesAllowed(Role.OPERATE)
    @APIResponseSchema(value = AgentUser.class, responseCode = "201")
    @Refuses(409)
    @Operation(operationId = "createAgentUser", summary = "Create an agent")
    public Uni<AgentUser> create(@NotNull @Valid AgentUserSubmission submitted) {
        return agents.create(caller.detached(), submitted);
    }
}
