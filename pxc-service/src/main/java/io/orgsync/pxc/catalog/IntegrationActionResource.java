package io.orgsync.pxc.catalog;

import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.orgsync.pxc.integration.IntegrationReference;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The actions of an integration, named by id or platform type. */
@Path("/api/integrations/{ref}/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class IntegrationActionResource {

    private final Caller caller;
    private final CatalogueService catalogue;

    IntegrationActionResource(Caller caller, CatalogueService catalogue) {
        this.caller = caller;
        this.catalogue = catalogue;
    }

    /** The imported actions, as an array with the total in {@code X-Total-Count}; empty before an import. 404. */
    @GET
    @RolesAllowed(Role.VIEW)
    @APIResponseSchema(ActionView[].class)
    @Operation(operationId = "listIntegrationActions", summary = "The actions of an integration")
    public Uni<Response> list(
            @PathParam("ref") IntegrationReference reference, @BeanParam PageRequest page, UriInfo uri) {
        return catalogue.list(caller.organization(), reference, page).map(found -> ListResponse.of(found, page, uri));
    }
}
