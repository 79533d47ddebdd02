package io.orgsync.ascora.job;

import io.orgsync.ascora.Answer;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Files of jobs that were added here; Ascora shows none. */
@Path("/api/organizations/{orgId}/ascora/jobs/{jobId}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobAttachmentResource {

    private final JobAttachments attachments;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    /** The job: the row's id, Ascora's id or its number. */
    @RestPath
    String jobId;

    JobAttachmentResource(JobAttachments attachments, Caller caller) {
        this.attachments = attachments;
        this.caller = caller;
    }

    /** A page of attachments; {@code total} counts all of the job. */
    record AttachmentList(
            @Schema(implementation = AttachmentView[].class) List<Map<String, Object>> attachments,
            long total,
            int limit,
            int offset) {}

    /** The envelope of a list, for the API's document. */
    record AttachmentListAnswer(boolean success, AttachmentList data) {}

    /** The envelope of one attachment, for the API's document. */
    record AttachmentAnswer(boolean success, Optional<String> message, AttachmentView data) {}

    /** What is known of the files that were added here, newest first. 404 for an unknown job. */
    @GET
    @OfJob
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listJobAttachments", summary = "Files that were added to a job here")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AttachmentListAnswer.class)))
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return attachments
                .list(caller.organization(), jobId, page)
                .map(found -> Answer.page(found, AttachmentList::new, page, uri));
    }

    /**
     * Adds a file of at most 25 MB to a job in Ascora. 201 when Ascora has confirmed it within 25 s; else 202 with {@code
     * state} (pending or unknown) and {@code outboxId}. Ascora shows attachments to nobody: after a doubtful outcome a
     * person decides. 400 for an empty file, 409 when not connected or while Ascora doesn't have the job, 413 for a larger
     * one.
     */
    @POST
    @OfJob
    @Blocking // The framework reads forms to disk on a worker; on the event loop it never ends behind filters that
    // wait.
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Refuses({502, 504})
    @Operation(operationId = "addJobAttachment", summary = "Attach a file to a job in Ascora")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AttachmentAnswer.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = AttachmentAnswer.class)))
    public Uni<Response> add(@RestForm("file") FileUpload file) {
        if (file == null) {
            throw InvalidRequest.of("file", "must be given as a file");
        }
        NewAttachment upload = NewAttachment.of(file.fileName(), file.contentType(), file.size(), file.uploadedFile());
        return attachments.add(caller.detached(), jobId, upload).map(written -> written.answer(201));
    }
}
