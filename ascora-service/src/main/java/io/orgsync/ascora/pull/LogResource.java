package io.orgsync.ascora.pull;

import io.orgsync.ascora.Answer;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The synchronisation log. */
@Path("/api/organizations/{orgId}/ascora/logs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Synchronisation")
public class LogResource {

    private final SyncService sync;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    LogResource(SyncService sync, Caller caller) {
        this.sync = sync;
        this.caller = caller;
    }

    /** A page of log rows; {@code total} counts what the filters match. */
    record LogList(
            @Schema(implementation = LogView[].class) List<Map<String, Object>> logs,
            long total,
            int limit,
            int offset) {}

    /** The envelope of a list, for the API's document. */
    record LogListAnswer(boolean success, LogList data) {}

    /**
     * Log rows that match the filters, newest first.
     *
     * @param status success, failed, pending, skipped or all
     * @param syncType what was done, for example {@code pull} or {@code connect}
     * @param resourceType customer, job, invoice …
     */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listLogs", summary = "The synchronisation log")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LogListAnswer.class)))
    public Uni<Response> list(
            @QueryParam("status")
                    @Parameter(
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = "success|failed|pending|skipped|all"))
                    Optional<String> status,
            @QueryParam("syncType") @Parameter(description = "What was done, as pull or connect")
                    Optional<String> syncType,
            @QueryParam("resourceType")
                    @Parameter(description = "customer, job, invoice and others, also in the plural")
                    Optional<String> resourceType,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return sync.logs(caller.organization(), new LogQueries.Filter(status, syncType, resourceType), page)
                .map(found -> Answer.page(found, LogList::new, page, uri));
    }
}
