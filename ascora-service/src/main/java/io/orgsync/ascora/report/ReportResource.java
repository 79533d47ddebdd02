package io.orgsync.ascora.report;

import io.orgsync.ascora.Answer;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.openapi.Refuses;
import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Reports, from which jobs are made. */
@Path("/api/organizations/{orgId}/ascora/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportResource {

    private final ReportService reports;
    private final Caller caller;

    /** The organisation, which must be the token's. */
    @RestPath
    UUID orgId;

    ReportResource(ReportService reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    /** The envelope of one report, for the API's document. */
    record ReportAnswer(boolean success, ReportView data) {}

    /** A page of reports; {@code total} counts what the filter matches. */
    record ReportList(List<ReportView> reports, long total, int limit, int offset) {}

    /** The envelope of a list, for the API's document. */
    record ReportListAnswer(boolean success, ReportList data) {}

    /**
     * Reports that were handed over, the latest first. What only the platform's API knows is not among them.
     *
     * @param hasJob true for those that a job was made from, false for the others; all when absent
     */
    @GET
    @RolesAllowed(Role.VIEW)
    @Operation(operationId = "listReports", summary = "Reports that were handed over")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportListAnswer.class)))
    public Uni<Response> list(
            @QueryParam("hasJob") Optional<Boolean> hasJob, @BeanParam PageRequest page, @Context UriInfo uri) {
        return reports.list(caller.organization(), hasJob, page)
                .map(found -> ListResponse.withBody(
                        Answer.of(new ReportList(found.items(), found.total(), page.limit(), page.offset())),
                        found,
                        page,
                        uri));
    }

    /**
     * Hands a report over, or replaces it: 201 for a new one. A job that was made from it before stays as it is. 400 names
     * each refused member.
     */
    @PUT
    @Path("/{reportId}")
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "putReport", summary = "Hand over a report that a job can be made from")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportAnswer.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportAnswer.class)))
    public Uni<Response> put(@PathParam("reportId") UUID reportId, @NotNull @Valid ReportSubmission submitted) {
        return reports.save(caller.organization(), reportId, submitted.report())
                .map(stored -> Response.status(stored.isNew() ? 201 : 200)
                        .entity(Answer.of(ReportView.of(stored)))
                        .build());
    }

    /**
     * One report. 404 for an unknown one; 502, 503 and 504 when it would have to be read from the platform's API and that
     * gives no answer.
     */
    @GET
    @Path("/{reportId}")
    @RolesAllowed(Role.VIEW)
    @Refuses({502, 504})
    @Operation(operationId = "getReport", summary = "A report")
    public Uni<Answer<ReportView>> one(@PathParam("reportId") UUID reportId, @Context HttpHeaders headers) {
        Secret authorization = Secret.of(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return reports.show(caller.organization(), reportId, authorization).map(Answer::of);
    }
}
