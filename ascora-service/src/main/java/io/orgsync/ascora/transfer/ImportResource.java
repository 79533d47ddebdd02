package io.orgsync.ascora.transfer;

import io.orgsync.ascora.Answer;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Records from files. */
@Path("/api/organizations/{orgId}/ascora")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfer")
public class ImportResource {

    private static final String TEXT_CSV = "text/csv";

    private final ImportService imports;
    private final ImportBody bodies;
    private final Vertx vertx;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    ImportResource(ImportService imports, ImportBody bodies, Vertx vertx, Caller caller) {
        this.imports = imports;
        this.bodies = bodies;
        this.vertx = vertx;
        this.caller = caller;
    }

    /** The envelope of an import, for the API's document. */
    record ImportAnswer(boolean success, ImportView data) {}

    /**
     * Creates and changes customers as a file says, which has the form of an export. A row with {@code ascoraCustomerId}
     * changes what differs; one without creates a customer, unless its e-mail address is known. Columns that nobody can
     * write are ignored, blank cells clear, columns that are not there leave things as they are. What is wrong with a row is
     * told with its line, and the other rows are worked. 200 when all of it is done in Ascora within 25 s; else 202 with the
     * place where to ask for the rest. The same file with the same options is the same import for 24 h: it goes on, or its
     * result is told again.
     *
     * <p>400 for a file that can't be read, has an unknown column or more than 50,000 rows: then nothing is done. 409 when
     * not connected, unless it is a dry run; 413 for more than 25 MB.
     *
     * @param resource customers
     * @param format csv or json; by default what the content type says
     * @param dryRun true to be told what would be done
     * @param onDuplicate of a known e-mail address: skip (default), update or create
     */
    @POST
    @Path("/import")
    @Consumes({TEXT_CSV, MediaType.APPLICATION_JSON})
    @Blocking // The body is taken from the wire to the disk.
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "importRecords", summary = "Create and change customers from a file")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @APIResponse(
            responseCode = "202",
            headers = @Header(name = HttpHeaders.LOCATION, ref = HttpHeaders.LOCATION),
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public Uni<Response> importBody(
            @QueryParam("resource")
                    @Parameter(required = true, schema = @Schema(implementation = String.class, pattern = "customers"))
                    Optional<String> resource,
            @QueryParam("format")
                    @Parameter(
                            description = "By default what the content type or the name of the file says",
                            schema = @Schema(implementation = String.class, pattern = "csv|json"))
                    Optional<String> format,
            @QueryParam("dryRun") @Parameter(description = "True to be told what would be done")
                    Optional<Boolean> dryRun,
            @QueryParam("onDuplicate")
                    @Parameter(
                            description = "Of a known e-mail address",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = "skip|update|create",
                                            defaultValue = "skip"))
                    Optional<String> onDuplicate,
            @Context HttpHeaders headers,
            InputStream body) {
        ImportWish wish = ImportWish.of(resource, format, dryRun, onDuplicate, ofType(headers.getMediaType()));
        Charset charset = ImportUpload.charset(headers.getMediaType());
        java.nio.file.Path file = bodies.stored(body);
        return run(wish, new ImportUpload(file, charset))
                .onTermination()
                .call(() -> vertx.executeBlocking(() -> ImportBody.delete(file)));
    }

    private static ExportFormat ofType(MediaType type) {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(type) ? ExportFormat.JSON : ExportFormat.CSV;
    }

    /** The same with the file as the part {@code file} of a form; its name tells the format unless the query does. */
    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "importUpload", summary = "Create and change customers from an uploaded file")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @APIResponse(
            responseCode = "202",
            headers = @Header(name = HttpHeaders.LOCATION, ref = HttpHeaders.LOCATION),
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public Uni<Response> importUpload(
            @QueryParam("resource")
                    @Parameter(required = true, schema = @Schema(implementation = String.class, pattern = "customers"))
                    Optional<String> resource,
            @QueryParam("format")
                    @Parameter(
                            description = "By default what the content type or the name of the file says",
                            schema = @Schema(implementation = String.class, pattern = "csv|json"))
                    Optional<String> format,
            @QueryParam("dryRun") @Parameter(description = "True to be told what would be done")
                    Optional<Boolean> dryRun,
            @QueryParam("onDuplicate")
                    @Parameter(
                            description = "Of a known e-mail address",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = "skip|update|create",
                                            defaultValue = "skip"))
                    Optional<String> onDuplicate,
            @RestForm("file") FileUpload file) {
        if (file == null) {
            throw InvalidRequest.of("file", "must be given as a file");
        }
        ImportWish wish = ImportWish.of(resource, format, dryRun, onDuplicate, ofName(file.fileName()));
        bodies.requireShort(file.size());
        return run(wish, ImportUpload.ofType(file.uploadedFile(), type(file)));
    }

    private static MediaType type(FileUpload file) {
        try {
            return MediaType.valueOf(Optional.ofNullable(file.contentType()).orElse(TEXT_CSV));
        } catch (IllegalArgumentException unreadable) {
            throw InvalidRequest.of("file", "has a content type that can't be read");
        }
    }

    private static ExportFormat ofName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json") ? ExportFormat.JSON : ExportFormat.CSV;
    }

    private Uni<Response> run(ImportWish wish, ImportUpload file) {
        Caller who = caller.detached();
        String place = "/api/organizations/" + orgId + "/ascora/imports/";
        return imports.run(who, wish, file).map(view -> answer(view, URI.create(place + view.id())));
    }

    private static Response answer(ImportView view, URI place) {
        Response.ResponseBuilder answer =
                view.over() ? Response.ok() : Response.accepted().location(place);
        return answer.entity(Answer.of(view)).build();
    }

    /** How far an import is, and what is wrong with its rows. 404 for an unknown one. */
    @GET
    @Path("/imports/{importId}")
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "getImport", summary = "How far an import is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public Uni<Answer<ImportView>> one(@PathParam("importId") String importId) {
        return imports.find(caller.organization(), id(importId)).map(Answer::of);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            throw NotFound.of("import");
        }
    }
}
