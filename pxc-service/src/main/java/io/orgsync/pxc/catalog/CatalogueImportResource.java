package io.orgsync.pxc.catalog;

import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.orgsync.pxc.integration.IntegrationReference;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The import of the catalogue into an integration. */
@Path("/api/integrations/{ref}/import-catalog")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class CatalogueImportResource {

    private final Caller caller;
    private final CatalogueService catalogue;

    CatalogueImportResource(Caller caller, CatalogueService catalogue) {
        this.caller = caller;
        this.catalogue = catalogue;
    }

    /** Imports the catalogue; to repeat it changes neither ids nor counters. 404 for an unknown integration. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "importCatalogue", summary = "Import the catalogue of actions")
    public Uni<CatalogueImport> importInto(@PathParam("ref") IntegrationReference reference) {
        return catalogue.importInto(caller.detached(), reference);
    }
}
