package io.orgsync.ascora.pull;

import io.orgsync.ascora.Answer;
import io.orgsync.ascora.connection.ConnectionSchedule;
import io.orgsync.model.idempotency.Idempotent;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Pulls from Ascora: by the clock, by hand, and again. */
@Path("/api/organizations/{orgId}/ascora/sync")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Synchronisation")
public class SyncResource {

    private final SyncService sync;
    private final ManualSync manual;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    SyncResource(SyncService sync, ManualSync manual, Caller caller) {
        this.sync = sync;
        this.manual = manual;
        this.caller = caller;
    }

    /** How often; absent is 300 s. */
    @Schema(name = "SyncStart")
    record Start(
            @Schema(minimum = "60", maximum = "3600", defaultValue = "300")
            Optional<@Min(60) @Max(3600) Integer> intervalSeconds) {

        Duration interval() {
            return intervalSeconds.map(Duration::ofSeconds).orElse(ConnectionSchedule.DEFAULT_INTERVAL);
        }
    }

    /** The envelope of a manual pull, for the API's document. */
    record ManualAnswer(boolean success, Optional<String> message, ManualResult data) {}

    /** The envelope of a retry, for the API's document. */
    record RetryAnswer(boolean success, Optional<String> message, RetryResult data) {}

    /** Starts the schedule, or changes its interval (60..3600 s, default 300). 409 when not connected. */
    @POST
    @RolesAllowed(Role.OPERATE)
    @Refuses(409)
    @Operation(operationId = "startSync", summary = "Start the schedule")
    public Uni<Answer<SyncSchedule>> start(@Valid Start start) {
        Duration interval = Optional.ofNullable(start).map(Start::interval).orElse(ConnectionSchedule.DEFAULT_INTERVAL);
        return sync.start(caller.organization(), interval).map(started -> Answer.of("The schedule is on.", started));
    }

    /** Stops the schedule; a run that is under way goes on. 409 when not connected. */
    @DELETE
    @RolesAllowed(Role.OPERATE)
    @Refuses(409)
    @Operation(operationId = "stopSync", summary = "Stop the schedule")
    public Uni<Answer.Acknowledgement> stop() {
        return sync.stop(caller.organization()).replaceWith(Answer.saying("The schedule is off."));
    }

    /** How far the synchronisation is, with the ten newest log rows. 409 when not connected. */
    @GET
    @Path("/status")
    @RolesAllowed(Role.VIEW)
    @Refuses(409)
    @Operation(operationId = "getSyncStatus", summary = "How far the synchronisation is")
    public Uni<Answer<SyncStatusView>> status() {
        return sync.status(caller.organization()).map(Answer::of);
    }

    /**
     * Pulls completely and answers what became of each stream; a stream that failed is {@code success:false} in a 200.
     * 202 with the run and what is done so far when it is not over within 25 s or Ascora asks to come back later. 409
     * when not connected or while a run is under way.
     *
     * @param resources of customers, jobs, invoices, with commas between; default all
     */
    @POST
    @Path("/manual")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Refuses({409, 502, 504})
    @Operation(operationId = "syncNow", summary = "Pull now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ManualAnswer.class)))
    @APIResponse(
            responseCode = "202",
            headers = @Header(name = HttpHeaders.LOCATION, ref = HttpHeaders.LOCATION),
            content = @Content(schema = @Schema(implementation = ManualAnswer.class)))
    public Uni<Response> now(
            @QueryParam("resources")
                    @Parameter(description = "Some of customers, jobs, invoices, with commas between; default all")
                    Optional<String> resources) {
        OrganizationId organization = caller.organization();
        return manual.pull(organization, wanted(resources))
                .map(run -> answer(organization, Optional.of(run), ManualResult.of(run)));
    }

    private static List<StreamName> wanted(Optional<String> resources) {
        return resources
                .map(words -> Arrays.stream(words.split(","))
                        .map(SyncResource::stream)
                        .toList())
                .orElseGet(() -> List.of(StreamName.values()));
    }

    private static StreamName stream(String word) {
        return StreamName.of(word.strip())
                .orElseThrow(() -> InvalidRequest.of("resources", "must be some of customers, jobs, invoices"));
    }

    /**
     * Tries to store what is in quarantine and pulls again the streams that failed last; answers as the manual pull does,
     * with one result for all.
     */
    @POST
    @Path("/retry")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Cancellable(false)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.DESCRIPTION)
    @RolesAllowed(Role.OPERATE)
    @Refuses({409, 502, 504})
    @Operation(operationId = "retryFailed", summary = "Retry what has failed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetryAnswer.class)))
    @APIResponse(
            responseCode = "202",
            headers = @Header(name = HttpHeaders.LOCATION, ref = HttpHeaders.LOCATION),
            content = @Content(schema = @Schema(implementation = RetryAnswer.class)))
    public Uni<Response> retry() {
        OrganizationId organization = caller.organization();
        return manual.retry(organization).map(retried -> answer(organization, retried.run(), RetryResult.of(retried)));
    }

    private static Response answer(OrganizationId organization, Optional<PullRun> run, Object result) {
        Optional<PullRun> unfinished = run.filter(pull -> !pull.row().status().ended());
        return unfinished
                .map(pull ->
                        Response.accepted(Answer.of("The run goes on.", result)).location(address(organization, pull)))
                .orElseGet(() -> Response.ok(Answer.of(result)))
                .build();
    }

    private static URI address(OrganizationId organization, PullRun run) {
        return URI.create("/api/organizations/" + organization + "/ascora/runs/"
                + run.row().id());
    }
}
