package io.orgsync.ascora.transfer;

import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/** Mirrored records as files. */
@Path("/api/organizations/{orgId}/ascora/export")
// A stream can be declared with one type only; the answer names its own.
@Produces(MediaType.APPLICATION_OCTET_STREAM)
@Tag(name = "Transfer")
public class ExportResource {

    private final ExportService exports;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    ExportResource(ExportService exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    /**
     * All mirrored records of one kind, newest first, as a file that is written while it is read. In a CSV file a cell
     * that a spreadsheet would take for a formula begins with an apostrophe. 400 for an unknown resource or format.
     *
     * @param resource customers, jobs, invoices or payments
     * @param format csv (default) or json
     */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "exportRecords", summary = "Mirrored records as a file")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY))
            })
    public RestMulti<Buffer> export(
            @QueryParam("resource")
                    @Parameter(
                            required = true,
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = "customers|jobs|invoices|payments"))
                    Optional<String> resource,
            @QueryParam("format")
                    @Parameter(
                            schema = @Schema(implementation = String.class, pattern = "csv|json", defaultValue = "csv"))
                    Optional<String> format) {
        OrganizationId organization = caller.organization();
        ExportSource source = exports.source(resource.orElse(""));
        ExportFormat wanted = ExportFormat.of(format.orElse("csv"))
                .orElseThrow(() -> InvalidRequest.of("format", "must be csv or json"));
        Multi<Buffer> file = exports.file(organization, source, wanted);
        return RestMulti.fromMultiData(file)
                .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ascora-" + source.resource() + "." + wanted.word() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
