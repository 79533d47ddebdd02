package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.NewSchedule;
import io.orgsync.model.sync.ScheduleRepository;
import io.orgsync.model.sync.ScheduleRow;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps the schedule of a workflow as the workflow says. */
@ApplicationScoped
class WorkflowSchedule {

    private final ScheduleRepository schedules;

    WorkflowSchedule(ScheduleRepository schedules) {
        this.schedules = schedules;
    }

    /**
     * Makes, changes or removes the schedule, effective at once. One that was switched off stays off, and one that stays
     * as it is keeps its next slot, which may be due already.
     */
    Uni<Optional<ScheduleRow>> keep(SqlConnection tx, OrganizationId organization, WorkflowRow workflow) {
        if (!workflow.settings().scheduled()) {
            return schedules.deleteOf(tx, organization, workflow.id()).replaceWith(Optional.empty());
        }
        return schedules.ofSubject(tx, organization, workflow.id()).chain(existing -> {
            NewSchedule wanted =
                    wanted(workflow, existing.map(ScheduleRow::active).orElse(true));
            return existing.map(ScheduleChange::unchanged)
                            .filter(wanted::equals)
                            .isPresent()
                    ? Uni.createFrom().item(existing)
                    : schedules.save(tx, organization, wanted).map(Optional::of);
        });
    }

    private static NewSchedule wanted(WorkflowRow workflow, boolean active) {
        return new NewSchedule(
                workflow.id(),
                workflow.leaseKey(),
                Optional.of(Trigger.cronOf(workflow.settings().triggerConfig())),
                Optional.empty(),
                Trigger.timezoneOf(workflow.settings().triggerConfig()),
                active);
    }
}
