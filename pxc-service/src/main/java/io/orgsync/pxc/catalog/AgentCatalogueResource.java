package io.orgsync.pxc.catalog;

import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.orgsync.pxc.integration.IntegrationReference;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue under the addresses that the workflow editor calls. */
@Path("/api/agents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@RolesAllowed(Role.VIEW)
public class AgentCatalogueResource {

    private final Caller caller;
    private final CatalogueService catalogue;

    AgentCatalogueResource(Caller caller, CatalogueService catalogue) {
        this.caller = caller;
        this.catalogue = catalogue;
    }

    /** The actions of all integrations, as an array with the total in {@code X-Total-Count}. */
    @GET
    @Path("/actions")
    @APIResponseSchema(ActionView[].class)
    @Operation(operationId = "listActions", summary = "The actions of all integrations")
    public Uni<Response> actions(@BeanParam PageRequest page, UriInfo uri) {
        return catalogue.listAll(caller.organization(), page).map(found -> ListResponse.of(found, page, uri));
    }

    /** The actions of one integration. 404 when there is no such integration. */
    @GET
    @Path("/actions/{integrationId}")
    @APIResponseSchema(ActionView[].class)
    @Operation(operationId = "listActionsOf", summary = "The actions of one integration, for the workflow editor")
    public Uni<Response> actionsOf(
            @PathParam("integrationId") IntegrationReference integration, @BeanParam PageRequest page, UriInfo uri) {
        return catalogue.list(caller.organization(), integration, page).map(found -> ListResponse.of(found, page, uri));
    }

    /** Always an empty array: PXC has no triggers. */
    @GET
    @Path("/triggers")
    @APIResponse(
            responseCode = "200",
            description = "Nothing",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, maxItems = 0)))
    @Operation(operationId = "listTriggers", summary = "The triggers of all integrations: none")
    public Response triggers(@BeanParam PageRequest page, UriInfo uri) {
        return ListResponse.of(Page.empty(), page, uri);
    }

    /** Always an empty array: PXC has no triggers. 404 when there is no such integration. */
    @GET
    @Path("/triggers/{integrationId}")
    @APIResponse(
            responseCode = "200",
            description = "Nothing",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, maxItems = 0)))
    @Operation(operationId = "listTriggersOf", summary = "The triggers of one integration: none")
    public Uni<Response> triggersOf(
            @PathParam("integrationId") IntegrationReference integration, @BeanParam PageRequest page, UriInfo uri) {
        return catalogue
                .require(caller.organization(), integration)
                .replaceWith(() -> ListResponse.of(Page.empty(), page, uri));
    }

    /** The same as {@code POST /api/integrations/{ref}/import-catalog}. */
    @POST
    @Path("/integrations/{id}/import-catalog")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "importCatalogueForAgents", summary = "Import the catalogue, for the workflow editor")
    public Uni<CatalogueImport> importInto(@PathParam("id") IntegrationReference integration) {
        return catalogue.importInto(caller.detached(), integration);
    }
}
