package io.orgsync.pxc.activity;

import io.orgsync.model.activity.ActivityRow;
import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail, under the two addresses that shipped front ends call. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activity")
@RolesAllowed(Role.VIEW)
public class ActivityResource {

    private final Caller caller;
    private final ActivityService activities;

    ActivityResource(Caller caller, ActivityService activities) {
        this.caller = caller;
        this.activities = activities;
    }

    /** What happened, newest first, as an array with the total in {@code X-Total-Count}. */
    @GET
    @Path("/activity-logs")
    @APIResponseSchema(ActivityRow[].class)
    @Operation(operationId = "listActivities", summary = "The audit trail")
    public Uni<Response> list(@BeanParam ActivityFilter filter, @BeanParam PageRequest page, UriInfo uri) {
        return answer(filter, page, uri);
    }

    /** The same as {@code /api/activity-logs}. */
    @GET
    @Path("/strategy/activity-logs")
    @APIResponseSchema(ActivityRow[].class)
    @Operation(operationId = "listStrategyActivities", summary = "The audit trail, as the strategy pages read it")
    public Uni<Response> listForStrategy(@BeanParam ActivityFilter filter, @BeanParam PageRequest page, UriInfo uri) {
        return answer(filter, page, uri);
    }

    private Uni<Response> answer(ActivityFilter filter, PageRequest page, UriInfo uri) {
        return activities
                .list(caller.organization(), filter.query(page))
                .map(found -> ListResponse.of(found, page, uri));
    }
}
