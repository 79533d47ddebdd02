package io.orgsync.ascora.conflict;

import io.orgsync.ascora.Answer;
import io.orgsync.ascora.push.Write;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.Map;
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

/** Conflicts between what was wanted here and what was changed in Ascora. */
@Path("/api/organizations/{orgId}/ascora/conflicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conflicts")
public class ConflictResource {

    private final ConflictService conflicts;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    ConflictResource(ConflictService conflicts, Caller caller) {
        this.conflicts = conflicts;
        this.caller = caller;
    }

    /** A page of conflicts. */
    @Schema(name = "AscoraConflicts")
    record ConflictList(List<ConflictView> conflicts, long total, int limit, int offset) {}

    /** The envelope of a list, for the API's document. */
    record ConflictListAnswer(boolean success, ConflictList data) {}

    /**
     * What came of a decision.
     *
     * @param changes what is written to Ascora, or would be
     * @param state of the write, done, pending or unknown; absent when nothing is to be written
     */
    @Schema(name = "ConflictDecision")
    record Decision(
            boolean dryRun,
            ConflictView conflict,
            Map<String, Object> changes,
            @Schema(pattern = "done|pending|unknown") Optional<String> state) {}

    /** The envelope of a decision, for the API's document. */
    record DecisionAnswer(boolean success, Decision data) {}

    /**
     * Conflicts, newest first.
     *
     * @param status open (the default), resolved or all
     * @param resourceId row id of the record that they are about
     */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listConflicts", summary = "Conflicts that wait for a decision")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConflictListAnswer.class)))
    public Uni<Response> list(
            @QueryParam("status")
                    @Parameter(
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = "open|resolved|all",
                                            defaultValue = "open"))
                    Optional<String> status,
            @QueryParam("resourceId") @Parameter(description = "Row id of the record") Optional<UUID> resourceId,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return conflicts
                .list(caller.organization(), new ConflictFilter(wanted(status.orElse("open")), resourceId), page)
                .map(found -> Answer.page(found.map(ConflictView::of), ConflictList::new, page, uri));
    }

    private static Optional<String> wanted(String status) {
        return switch (status) {
            case "all" -> Optional.empty();
            case "open", "resolved" -> Optional.of(status);
            default -> throw InvalidRequest.of("status", "must be one of open, resolved, all");
        };
    }

    /** One conflict, each field from all three sides. 404 for an unknown one. */
    @GET
    @Path("/{id}")
    @OfConflict
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "getConflict", summary = "A conflict from all three sides")
    public Uni<Answer<ConflictView>> one(@PathParam("id") long id) {
        return conflicts.find(caller.organization(), id).map(ConflictView::of).map(Answer::of);
    }

    /**
     * Decides a conflict. What the local side wins is written to Ascora, together with what never was in conflict: 200 when
     * that is done within 25 s or there is nothing to write, else 202. 400 for a field that is not in conflict, 404 for an
     * unknown conflict, 409 when it is resolved already, when not connected, or with {@code conflictId} when Ascora's side
     * has changed once more.
     */
    @POST
    @Path("/{id}/resolve")
    @OfConflict
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Refuses({502, 504})
    @Operation(operationId = "resolveConflict", summary = "Decide a conflict")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
    public Uni<Response> resolve(@PathParam("id") long id, @NotNull @Valid Resolution resolution) {
        return conflicts
                .resolve(caller.detached(), id, resolution)
                .map(decided -> answer(decided, resolution.isDryRun()));
    }

    private static Response answer(ConflictService.Decided decided, boolean dryRun) {
        boolean over = decided.write().map(Write::isDone).orElse(true);
        Decision decision = new Decision(
                dryRun,
                ConflictView.of(decided.conflict()),
                decided.changes().getMap(),
                decided.write().map(write -> write.told().word()));
        return Response.status(over ? 200 : 202).entity(Answer.of(decision)).build();
    }
}
