package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.ScheduleRepository;
import io.orgsync.model.tenancy.PathIds;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An unknown id in the path is a 404 before the body is looked at. */
class PathFilter {

    private final PathIds ids;
    private final WorkflowRepository workflows;
    private final ScheduleRepository schedules;

    PathFilter(PathIds ids, WorkflowRepository workflows, ScheduleRepository schedules) {
        this.ids = ids;
        this.workflows = workflows;
        this.schedules = schedules;
    }

    @OfWorkflow
    @ServerRequestFilter
    Uni<Void> checkWorkflow(ContainerRequestContext request) {
        return ids.requireBeforeBody(request, "id", "workflow", workflows::find);
    }

    @OfSchedule
    @ServerRequestFilter
    Uni<Void> checkSchedule(ContainerRequestContext request) {
        return ids.requireBeforeBody(request, "id", "schedule", schedules::find);
    }
}
