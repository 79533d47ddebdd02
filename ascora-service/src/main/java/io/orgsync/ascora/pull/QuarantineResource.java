package io.orgsync.ascora.pull;

import io.orgsync.ascora.Answer;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.sync.QuarantinedRecord;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Records of Ascora that could not be stored. */
@Path("/api/organizations/{orgId}/ascora/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quarantine")
public class QuarantineResource {

    private final QuarantineService quarantine;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    QuarantineResource(QuarantineService quarantine, Caller caller) {
        this.quarantine = quarantine;
        this.caller = caller;
    }

    /** A page of open records, newest first. */
    @Schema(name = "AscoraQuarantine")
    record Quarantine(List<Item> items, long total) {}

    /** The envelope of a list, for the API's document. */
    record QuarantineAnswer(boolean success, Quarantine data) {}

    /** A record with what is wrong about it; {@code path} is a JSON pointer into what Ascora sent. */
    @Schema(name = "AscoraQuarantinedRecord")
    record Item(
            long id,
            @Schema(pattern = "customers|jobs|invoices") String stream,
            Optional<String> recordId,
            String reason,
            String path,
            Optional<Long> runId,
            int attempts,
            Instant createdAt) {

        static Item of(QuarantinedRecord bad) {
            return new Item(
                    bad.id(),
                    bad.stream(),
                    bad.recordId(),
                    bad.reason(),
                    bad.path(),
                    bad.runId(),
                    bad.attempts(),
                    bad.createdAt());
        }
    }

    /** What came of a retry. */
    @Schema(name = "QuarantineRetry")
    record Stored(boolean stored) {}

    /** Open records, newest first. */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listQuarantine", summary = "Records that could not be stored")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuarantineAnswer.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return quarantine
                .list(caller.organization(), page)
                .map(found -> ListResponse.withBody(
                        Answer.of(new Quarantine(
                                found.items().stream().map(Item::of).toList(), found.total())),
                        found,
                        page,
                        uri));
    }

    /**
     * Tries to store the record again; {@code success} is false when it still can't be. 404 for an unknown id, 409 when
     * not connected.
     */
    @POST
    @Path("/{id}/retry")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATE)
    @Refuses(409)
    @Operation(operationId = "retryQuarantined", summary = "Try to store a quarantined record again")
    public Uni<Answer<Stored>> retry(@PathParam("id") long id) {
        return quarantine
                .retry(caller.organization(), id)
                .map(stored -> new Answer<>(
                        stored,
                        Optional.of(stored ? "The record is stored." : "The record still can't be stored."),
                        new Stored(stored)));
    }

    /** Takes the record out of the open ones. 404 for an unknown id. */
    @POST
    @Path("/{id}/ignore")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "ignoreQuarantined", summary = "Ignore a quarantined record")
    public Uni<Answer.Acknowledgement> ignore(@PathParam("id") long id) {
        return quarantine.ignore(caller.organization(), id).replaceWith(Answer.saying("The record is ignored."));
    }
}
