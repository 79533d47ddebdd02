package io.orgsync.pxc.integration;

import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The import of a connection of the former platform. */
@Path("/api/integrations/import-legacy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrations")
public class LegacyImportResource {

    private final Caller caller;
    private final LegacyImportService imports;

    LegacyImportResource(Caller caller, LegacyImportService imports) {
        this.caller = caller;
        this.imports = imports;
    }

    /**
     * Reads a ciphertext (AES-256-CBC) of the former platform with the key in {@code LEGACY_ENCRYPTION_KEY}, encrypts its
     * credentials anew and saves them as {@code POST /api/integrations} does: 201 created, 200 changed, status {@code
     * configured}. 422 with one text when it can't be read, whatever the reason; 400 above 64 kB.
     */
    @POST
    @RolesAllowed(Role.ADMINISTER)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = @Header(name = HttpHeaders.LOCATION, ref = HttpHeaders.LOCATION),
            content = @Content(schema = @Schema(implementation = IntegrationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = IntegrationView.class)))
    @Refuses(422)
    @Operation(operationId = "importLegacyIntegration", summary = "Take over credentials of the former platform")
    public Uni<Response> importFrom(@NotNull @Valid LegacyImport legacy) {
        return imports.importFrom(caller.detached(), legacy).map(IntegrationResource::answer);
    }
}
