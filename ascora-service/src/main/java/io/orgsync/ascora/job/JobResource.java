package io.orgsync.ascora.job;

import io.orgsync.ascora.Answer;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Jobs of Ascora as they are mirrored here. */
@Path("/api/organizations/{orgId}/ascora/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {

    private final JobService jobs;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    JobResource(JobService jobs, Caller caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    /** A page of jobs; {@code total} counts what the filters match. */
    record JobList(
            @Schema(implementation = JobView[].class) List<Map<String, Object>> jobs,
            long total,
            int limit,
            int offset) {}

    /** The envelope of a list, for the API's document. */
    record JobListAnswer(boolean success, JobList data) {}

    /**
     * Jobs that match the filters, by default the newest row first. 400 for an unknown sort.
     *
     * @param status pending, scheduled, in_progress, completed, cancelled, deferred, unknown, all, or Ascora's number
     * @param customerId of the site's customer: Ascora's id or the row's
     * @param search part of title, number, customer, e-mail, description or address
     * @param sort createdAt, scheduledDate, jobTitle, customerName, jobStatus, estimatedCost …, with a dash in front for
     *     descending
     */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listJobs", summary = "Mirrored jobs")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JobListAnswer.class)))
    public Uni<Response> list(
            @QueryParam("status")
                    @Parameter(
                            description =
                                    "pending, scheduled, in_progress, completed, cancelled, deferred, unknown or all, or Ascora's number")
                    Optional<String> status,
            @QueryParam("customerId") @Parameter(description = "Of the site's customer: Ascora's id or the row's")
                    Optional<String> customerId,
            @QueryParam("search")
                    @Parameter(description = "Part of title, number, customer, e-mail, description or address")
                    Optional<String> search,
            @QueryParam("sort")
                    @Parameter(
                            description = "With a dash in front for descending",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = JobQueries.SORT_WORDS,
                                            defaultValue = "-createdAt"))
                    Optional<String> sort,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return jobs.list(caller.organization(), new JobQueries.Filter(status, customerId, search, sort), page)
                .map(found -> Answer.page(found, JobList::new, page, uri));
    }

    /** One job, by the row's id, Ascora's id or its number. 404 for an unknown one. */
    @GET
    @Path("/{jobId}")
    @RolesAllowed(Role.VIEW)
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = JobCommandResource.JobAnswer.class)))
    @Operation(operationId = "getJob", summary = "A mirrored job")
    public Uni<Answer<Map<String, Object>>> one(@PathParam("jobId") String jobId) {
        return jobs.find(caller.organization(), jobId).map(Answer::of);
    }
}
