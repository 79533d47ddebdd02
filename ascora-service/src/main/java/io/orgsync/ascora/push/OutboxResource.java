package io.orgsync.ascora.push;

import io.orgsync.ascora.Answer;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Writes to Ascora: what is owed, what was done, and what needs a person. */
@Path("/api/organizations/{orgId}/ascora/outbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outbox")
public class OutboxResource {

    private final WriteDecisions decisions;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    OutboxResource(WriteDecisions decisions, Caller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    /** A page of writes; {@code total} counts what the filter matches. */
    @Schema(name = "AscoraOutbox")
    record WriteList(List<WriteView> outbox, long total, int limit, int offset) {}

    /** The envelope of a list, for the API's document. */
    record WriteListAnswer(boolean success, WriteList data) {}

    /**
     * What a person knows of a write.
     *
     * @param upstreamId Ascora's id of what it made; some kinds need it
     */
    @Schema(name = "AscoraWriteConfirmation")
    record Confirmation(Optional<@Size(min = 1, max = 255) String> upstreamId) {}

    /**
     * Writes, newest first. 400 for an unknown state.
     *
     * @param state pending, sending, done, unknown, failed or void
     * @param resourceId row id of what they are about, such as a customer
     */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listOutbox", summary = "Writes to Ascora and their states")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WriteListAnswer.class)))
    public Uni<Response> list(
            @QueryParam("state") @Parameter(schema = @Schema(implementation = WriteState.class)) Optional<String> state,
            @QueryParam("resourceId") @Parameter(description = "Row id of what they are about")
                    Optional<UUID> resourceId,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return decisions
                .list(caller.organization(), new OutboxFilter(state.map(WriteState::asked), resourceId), page)
                .map(found -> Answer.page(found.map(WriteView::of), WriteList::new, page, uri));
    }

    /**
     * Says that Ascora has carried the write out; it is done then. 400 when the kind needs Ascora's id, or Ascora doesn't
     * know it; 404 for an unknown write; 409 unless it is unknown or failed, or when not connected. What can be read back
     * is read, so 502, 503 and 504 as for connect.
     */
    @POST
    @Path("/{id}/confirm")
    @OfWrite
    @RolesAllowed(Role.OPERATE)
    @Refuses({409, 502, 504})
    @Operation(operationId = "confirmWrite", summary = "Say that Ascora has carried a write out")
    public Uni<Answer<WriteView>> confirm(@PathParam("id") long id, @Valid Confirmation confirmation) {
        Optional<String> upstreamId = Optional.ofNullable(confirmation)
                .flatMap(Confirmation::upstreamId)
                .map(String::strip);
        return decisions
                .confirm(caller.detached(), id, upstreamId)
                .map(write -> Answer.of("The write is done.", WriteView.of(write)));
    }

    /**
     * Says that Ascora has not carried the write out and sends it again; answers what has become of it within 25 s. 404
     * for an unknown write; 409 unless it is unknown or failed, or when not connected.
     */
    @POST
    @Path("/{id}/retry")
    @OfWrite
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Refuses({409, 422, 502, 504})
    @Operation(operationId = "retryWrite", summary = "Send a write again")
    public Uni<Answer<WriteView>> retry(@PathParam("id") long id) {
        return decisions.retry(caller.detached(), id).map(write -> Answer.of(WriteView.of(write)));
    }

    /** Gives the write up. 404 for an unknown write; 409 unless it is unknown or failed. */
    @POST
    @Path("/{id}/void")
    @OfWrite
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATE)
    @Refuses(409)
    @Operation(operationId = "voidWrite", summary = "Give a write up")
    public Uni<Answer<WriteView>> giveUp(@PathParam("id") long id) {
        return decisions
                .giveUp(caller.detached(), id)
                .map(write -> Answer.of("The write is given up.", WriteView.of(write)));
    }
}
