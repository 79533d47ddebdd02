package io.orgsync.pxc.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orgsync.model.paging.Cursor;
import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.sync.QuarantinedRecord;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders that could not be stored. */
@Path("/api/pxc/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quarantine")
public class QuarantineResource {

    private final QuarantineService quarantine;
    private final Caller caller;

    QuarantineResource(QuarantineService quarantine, Caller caller) {
        this.quarantine = quarantine;
        this.caller = caller;
    }

    /**
     * A page of open records, newest first.
     *
     * @param next the cursor of the next page; absent on the last one
     */
    @Schema(name = "QuarantineList")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Quarantine(List<Item> items, long total, Optional<String> next) {}

    /** A record with what is wrong about it; {@code path} is a JSON pointer into the element that PXC sent. */
    @Schema(name = "QuarantinedOrder")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Item(
            long id,
            String stream,
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

    /** What came of a decision. */
    @Schema(name = "QuarantineDecision")
    record Decided(boolean success, String message) {}

    /** Open records, newest first. */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listQuarantine", summary = "Orders that could not be stored")
    @APIResponseSchema(Quarantine.class)
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return quarantine
                .list(caller.organization(), page)
                .map(found -> ListResponse.withBody(body(found), found, page, uri));
    }

    private static Quarantine body(Page<QuarantinedRecord> found) {
        return new Quarantine(
                found.map(Item::of).items(), found.total(), found.next().map(Cursor::encoded));
    }

    /** Tries to store the record again; {@code success} is false when it still can't be. 404 for an unknown id. */
    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "retryQuarantined", summary = "Try to store a quarantined order again")
    public Uni<Decided> retry(@PathParam("id") long id) {
        return quarantine
                .retry(caller.organization(), id)
                .map(stored -> stored
                        ? new Decided(true, "The order is stored.")
                        : new Decided(false, "The order still can't be stored."));
    }

    /** Takes the record out of the open ones. 404 for an unknown id. */
    @POST
    @Path("/{id}/ignore")
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "ignoreQuarantined", summary = "Ignore a quarantined order")
    public Uni<Decided> ignore(@PathParam("id") long id) {
        return quarantine.ignore(caller.organization(), id).replaceWith(new Decided(true, "The record is ignored."));
    }
}
