package io.orgsync.ascora.job;

import io.orgsync.ascora.Answer;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.PageRequest;
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
import jakarta.ws.rs.Produces;
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

/** Notes of jobs that were added here; Ascora shows none. */
@Path("/api/organizations/{orgId}/ascora/jobs/{jobId}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobNoteResource {

    private final JobNotes notes;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    /** The job: the row's id, Ascora's id or its number. */
    @RestPath
    String jobId;

    JobNoteResource(JobNotes notes, Caller caller) {
        this.notes = notes;
        this.caller = caller;
    }

    /** A page of notes; {@code total} counts all of the job. */
    record NoteList(
            @Schema(implementation = NoteView[].class) List<Map<String, Object>> notes,
            long total,
            int limit,
            int offset) {}

    /** The envelope of a list, for the API's document. */
    record NoteListAnswer(boolean success, NoteList data) {}

    /** The envelope of one note, for the API's document. */
    record NoteAnswer(boolean success, Optional<String> message, NoteView data) {}

    /** The notes of a job that were added here, newest first, each with its state in the outbox. 404 for an unknown job. */
    @GET
    @OfJob
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listJobNotes", summary = "Notes that were added to a job here")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoteListAnswer.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return notes.list(caller.organization(), jobId, page)
                .map(found -> Answer.page(found, NoteList::new, page, uri));
    }

    /**
     * Adds a note to a job in Ascora, in the caller's name, and keeps it. 201 when Ascora has confirmed it within 25 s; else
     * 202 with {@code state} (pending or unknown) and {@code outboxId}. Ascora shows notes to nobody: after a doubtful
     * outcome a person decides. 409 when not connected, or while Ascora doesn't have the job.
     */
    @POST
    @OfJob
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Refuses({502, 504})
    @Operation(operationId = "addJobNote", summary = "Add a note to a job in Ascora")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteAnswer.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = NoteAnswer.class)))
    public Uni<Response> add(@NotNull @Valid NoteSubmission submitted) {
        return notes.add(caller.detached(), jobId, submitted.text()).map(written -> written.answer(201));
    }
}
