package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.sync.ScheduleRepository;
import io.orgsync.model.sync.ScheduleRow;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

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
                        .map(ScheduleService::present)
                        // Whoever edits the workflow takes its row first too.
                        .call(row -> workflows.lockForUpdate(tx, organization, row.subjectId()))
                        .chain(() -> schedules.find(tx, organization, id))
                        .map(ScheduleService::present)
                        .map(change::applyTo)
                        .chain(changed -> schedules.save(tx, organization, changed))
                        .call(saved -> keepInWorkflow(tx, organization, saved))
                        .chain(saved -> view(tx, organization, saved)));
    }

    private static ScheduleRow present(Optional<ScheduleRow> found) {
        return found.orElseThrow(() -> NotFound.of("schedule"));
    }

    /** The workflow shows the schedule as its triggerConfig. */
    private Uni<?> keepInWorkflow(SqlConnection tx, OrganizationId organization, ScheduleRow saved) {
        return workflows
                .find(tx, organization, saved.subjectId())
                .map(found -> found.orElseThrow(() -> NotFound.of("workflow")))
                .chain(workflow -> workflows.update(tx, organization, workflow.id(), shown(workflow, saved)));
    }

    private static WorkflowSettings shown(WorkflowRow workflow, ScheduleRow saved) {
        return saved.cron()
                .map(cron -> workflow.settings().withTrigger(Trigger.stored(cron, saved.timezone())))
                .orElse(workflow.settings());
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
