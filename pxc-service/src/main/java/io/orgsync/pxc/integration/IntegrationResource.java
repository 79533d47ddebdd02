package io.orgsync.pxc.integration;

import io.orgsync.model.activity.ActivityRow;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
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

/** Connections to PXC. In paths {@code ref} is an id or a platform type; an organisation has one per platform. */
@Path("/api/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrations")
@RolesAllowed(Role.ADMINISTER)
public class IntegrationResource {

    private final Caller caller;
    private final IntegrationService integrations;
    private final ConnectionTestService tests;
    private final IntegrationActivityService activities;

    IntegrationResource(
            Caller caller,
            IntegrationService integrations,
            ConnectionTestService tests,
            IntegrationActivityService activities) {
        this.caller = caller;
        this.integrations = integrations;
        this.tests = tests;
        this.activities = activities;
    }

    /** The answer of a deletion. */
    @Schema(name = "Deleted")
    public record Deleted(boolean success) {}

    /** The metadata after a merge. */
    @Schema(name = "MergedMetadata")
    public record Merged(boolean success, Map<String, Object> metadata) {}

    /** All integrations by id, as an array with the total in {@code X-Total-Count}. */
    @GET
    @RolesAllowed(Role.VIEW)
    @APIResponseSchema(IntegrationView[].class)
    @Operation(operationId = "listIntegrations", summary = "The organisation's integrations")
    public Uni<Response> list(@BeanParam PageRequest page, UriInfo uri) {
        return integrations.list(caller.organization(), page).map(found -> ListResponse.of(found, page, uri));
    }

    /**
     * Creates the integration of a platform (201) or changes the one that is there (200). A new one needs all three
     * credentials; later a blank or absent secret keeps the stored one. Changed credentials make the status {@code
     * configured}. A {@code connectionConfig} replaces the stored one. 400 names each refused member.
     */
    @POST
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = @Header(name = HttpHeaders.LOCATION, ref = HttpHeaders.LOCATION),
            content = @Content(schema = @Schema(implementation = IntegrationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = IntegrationView.class)))
    @Operation(operationId = "saveIntegration", summary = "Create or change the integration of a platform")
    public Uni<Response> save(@NotNull @Valid IntegrationSubmission submitted) {
        return integrations
                .save(caller.detached(), submitted, CredentialOrigin.ENTERED)
                .map(IntegrationResource::answer);
    }

    static Response answer(IntegrationService.Saved saved) {
        URI location = URI.create("/api/integrations/" + saved.integration().id());
        return saved.created()
                ? Response.created(location).entity(saved.integration()).build()
                : Response.ok(saved.integration()).build();
    }

    /** One integration. 404 when there is none. */
    @GET
    @Path("/{ref}")
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "getIntegration", summary = "One integration by id or platform type")
    public Uni<IntegrationView> find(@PathParam("ref") IntegrationReference reference) {
        return integrations.find(caller.organization(), reference);
    }

    /**
     * Deletes an integration with its secret and its actions. Orders and activities stay, and the next integration of
     * the platform takes them over, unless {@code purge} is true. 404 when there is none.
     */
    @DELETE
    @Path("/{ref}")
    @Operation(operationId = "deleteIntegration", summary = "Delete an integration")
    public Uni<Deleted> delete(
            @PathParam("ref") IntegrationReference reference,
            @QueryParam("purge") @DefaultValue("false") Boolean purge) {
        Leftovers leftovers = purge ? Leftovers.PURGED : Leftovers.KEPT;
        return integrations.delete(caller.detached(), reference, leftovers).replaceWith(new Deleted(true));
    }

    /** Changes what is given; a {@code connectionConfig} replaces the stored one as a whole. 400, 404. */
    @PUT
    @Path("/{id}")
    @OfIntegration
    @Operation(operationId = "replaceIntegration", summary = "Change an integration, its configuration as a whole")
    public Uni<IntegrationView> replace(@PathParam("id") Long id, @NotNull @Valid IntegrationChange change) {
        return integrations.change(caller.detached(), id, change, Given.AS_A_WHOLE);
    }

    /** Changes what is given; members of a {@code connectionConfig} replace the stored ones. 400, 404. */
    @PATCH
    @Path("/{id}")
    @OfIntegration
    @Operation(operationId = "changeIntegration", summary = "Change parts of an integration")
    public Uni<IntegrationView> change(@PathParam("id") Long id, @NotNull @Valid IntegrationChange change) {
        return integrations.change(caller.detached(), id, change, Given.BY_MEMBER);
    }

    /** Puts the given top-level members into the metadata. 400 when the body is no object, 404. */
    @PATCH
    @Path("/{id}/metadata")
    @OfIntegration
    @Operation(operationId = "mergeIntegrationMetadata", summary = "Merge into an integration's metadata")
    public Uni<Merged> mergeMetadata(@PathParam("id") Long id, @NotNull Map<String, Object> given) {
        return integrations.mergeMetadata(caller.detached(), id, given).map(metadata -> new Merged(true, metadata));
    }

    /**
     * Tries the stored credentials with one token call and one list of a single order, within 25 s, and stores the
     * result. 200 also when PXC refuses them, with {@code success:false}; 404; 409 without credentials.
     */
    @POST
    @Path("/{ref}/test")
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATE)
    @Refuses(409)
    @Operation(operationId = "testIntegration", summary = "Try the stored credentials")
    public Uni<ConnectionTestResult> test(@PathParam("ref") IntegrationReference reference) {
        return tests.test(caller.detached(), reference);
    }

    /** What happened to the integration, newest first, as an array. 404 when there is none. */
    @GET
    @Path("/{ref}/activities")
    @RolesAllowed(Role.VIEW)
    @APIResponseSchema(ActivityRow[].class)
    @Operation(operationId = "listIntegrationActivities", summary = "What happened to an integration")
    public Uni<Response> activities(
            @PathParam("ref") IntegrationReference reference, @BeanParam PageRequest page, UriInfo uri) {
        return activities.list(caller.organization(), reference, page).map(found -> ListResponse.of(found, page, uri));
    }
}
