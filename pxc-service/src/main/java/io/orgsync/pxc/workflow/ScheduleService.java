package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.sync.NewSchedule;
import io.orgsync.model.sync.ScheduleRepository;
import io.orgsync.model.sync.ScheduleRow;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Schedules of workflows. */
@ApplicationScoped
class ScheduleService {

    private final OrganizationTransactions transactions;
    private final ScheduleRepository schedules;
    private final WorkflowRepository workflows;

    ScheduleService(OrganizationTransactions transactions, ScheduleRepository schedules, WorkflowRepository workflows) {
        this.transactions = transactions;
        this.schedules = schedules;
        this.workflows = workflows;
    }

    Uni<List<ScheduleView>> list(OrganizationId organization) {
        return transactions.inTransaction(
                organization,
                tx -> schedules
                        .list(tx, organization)
                        .chain(rows -> Multi.createFrom()
                                .iterable(rows)
                                .onItem()
                                .transformToUniAndConcatenate(row -> view(tx, organization, row))
                                .collect()
                                .asList()));
    }

    /** Changes what is given; the next slot is planned anew at once. */
    Uni<ScheduleView> change(OrganizationId organization, long id, ScheduleChange change) {
        return transactions.inTransaction(
                organization,
                tx -> schedules
                        .find(tx, organization, id)
                        .map(found -> found.orElseThrow(() -> NotFound.of("schedule")))
                        .map(change::applyTo)
                        .chain(changed -> schedules.save(tx, organization, changed))
                        .call(saved -> keepInWorkflow(tx, organization, saved))
                        .chain(saved -> view(tx, organization, saved)));
    }

    /** The workflow shows the schedule as its triggerConfig. */
    private Uni<?> keepInWorkflow(SqlConnection tx, OrganizationId organization, ScheduleRow saved) {
        NewSchedule schedule = ScheduleChange.unchanged(saved);
        return workflows
                .find(tx, organization, saved.subjectId())
                .chain(found -> workflows.update(
                        tx,
                        organization,
                        found.orElseThrow(() -> NotFound.of("workflow")).withTrigger(schedule)));
    }

    private Uni<ScheduleView> view(SqlConnection tx, OrganizationId organization, ScheduleRow row) {
        return schedules
                .skipped(tx, organization, row.id())
                .map(row::withSkipped)
                .chain(complete -> workflows
                        .find(tx, organization, row.subjectId())
                        .map(workflow -> ScheduleView.of(
                                complete, workflow.map(WorkflowRow::name).orElse(""))));
    }
}
