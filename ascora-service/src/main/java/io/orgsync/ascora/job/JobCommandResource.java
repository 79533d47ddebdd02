package io.orgsync.ascora.job;

import io.orgsync.ascora.Answer;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** What callers have done with jobs of Ascora. */
@Path("/api/organizations/{orgId}/ascora/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobCommandResource {

    private final JobCommands commands;
    private final JobStatusCommands statuses;
    private final JobRefresh refreshing;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    JobCommandResource(JobCommands commands, JobStatusCommands statuses, JobRefresh refreshing, Caller caller) {
        this.commands = commands;
        this.statuses = statuses;
        this.refreshing = refreshing;
        this.caller = caller;
    }

    /** The envelope of a new job, for the API's document. */
    record CreatedJobAnswer(boolean success, Optional<String> message, CreatedJob data) {}

    /** The envelope of a changed job, for the API's document. */
    record WrittenJobAnswer(boolean success, Optional<String> message, WrittenJob data) {}

    /** The envelope of a job, for the API's document. */
    record JobAnswer(boolean success, Optional<String> message, JobView data) {}

    /**
     * Makes a job in Ascora from a report, for the only customer with the report's e-mail address, whom Ascora gets first
     * if need be. 201 with {@code jobId} (the row's), {@code ascoraJobId} and {@code jobNumber} when Ascora has confirmed it
     * within 25 s; else 202 with {@code state} (pending or unknown) and {@code outboxId}. A report that has a job already:
     * 200 with that job. {@code match} tells which customer was found by the e-mail address and whether the names differ;
     * {@code warnings} what Ascora has ignored.
     *
     * <p>404 for an unknown report; 409 when not connected, or with {@code candidates} when several customers have the
     * address: ask again with customerId. 422 when Ascora refuses it, or the report has no e-mail address and no customerId
     * is given.
     */
    @POST
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Refuses({502, 504})
    @Operation(operationId = "createJob", summary = "Make a job in Ascora from a report")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CreatedJobAnswer.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CreatedJobAnswer.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CreatedJobAnswer.class)))
    public Uni<Response> create(@NotNull @Valid JobSubmission submitted, @Context HttpHeaders headers) {
        Secret authorization = Secret.of(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return commands.create(caller.detached(), submitted, authorization);
    }

    /**
     * Gives a job another status in Ascora, where the setting statusPush is on; the row as Ascora shows it then, or 202
     * with {@code state} and {@code outboxId} when it is still owed. 409 while the setting is off: nothing is sent; also when
     * Ascora made another job instead, after which the setting is off. 422 when Ascora refuses it.
     */
    @PUT
    @Path("/{jobId}/status")
    @OfJob
    @Cancellable(false)
    @RolesAllowed(Role.OPERATE)
    @Refuses({409, 422, 502, 504})
    @Operation(operationId = "changeJobStatus", summary = "Change the status of a job in Ascora")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WrittenJobAnswer.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = WrittenJobAnswer.class)))
    public Uni<Response> changeStatus(@PathParam("jobId") String jobId, @NotNull @Valid StatusSubmission submitted) {
        return statuses.change(caller.detached(), jobId, JobStatus.asked(submitted.status()))
                .map(written -> written.answer(200));
    }

    /**
     * Reads a job from Ascora again. 404 when Ascora has no such job any more, 409 when not connected or Ascora doesn't have
     * the job yet; 502, 503 and 504 as for connect.
     */
    @POST
    @Path("/{jobId}/refresh")
    @OfJob
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JobAnswer.class)))
    @Refuses({409, 502, 504})
    @Operation(operationId = "refreshJob", summary = "Read a job from Ascora again")
    public Uni<Answer<Map<String, Object>>> refresh(@PathParam("jobId") String jobId) {
        return refreshing.refresh(caller.organization(), jobId).map(Answer::of);
    }
}
