package io.orgsync.pxc.workflow;

import io.orgsync.model.paging.ListResponse;
import io.orgsync.model.paging.Page;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schedules of workflows. */
@Path("/api/agents/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedules")
public class ScheduleResource {

    private final ScheduleService schedules;
    private final Caller caller;

    ScheduleResource(ScheduleService schedules, Caller caller) {
        this.schedules = schedules;
        this.caller = caller;
    }

    /** All schedules with their next five and their newest skipped slots: a bare array with X-Total-Count. */
    @GET
    @RolesAllowed(Role.VIEW)
    @APIResponseSchema(ScheduleView[].class)
    @Operation(operationId = "listSchedules", summary = "Schedules with their next and skipped slots")
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return schedules.list(caller.organization()).map(all -> {
            List<ScheduleView> shown =
                    all.stream().skip(page.offset()).limit(page.limit()).toList();
            return ListResponse.of(new Page<>(shown, all.size()), page, uri);
        });
    }

    /** Changes cron, time zone or activity; effective at once. 400 for a bad cron or time zone, 404 for an unknown id. */
    @PUT
    @OfSchedule
    @Path("/{id}")
    @RolesAllowed(Role.OPERATE)
    @Operation(operationId = "changeSchedule", summary = "Change a schedule")
    public Uni<ScheduleView> change(@PathParam("id") long id, @NotNull @Valid ScheduleChange change) {
        return schedules.change(caller.organization(), id, change);
    }
}
