package io.orgsync.pxc.workflow;

import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.sync.NewSchedule;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.sync.ScheduleRepository;
import io.orgsync.model.sync.ScheduleRow;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Workflows and their schedules. */
@ApplicationScoped
class WorkflowService {

    private final OrganizationTransactions transactions;
    private final WorkflowRepository workflows;
    private final ScheduleRepository schedules;
    private final RunRepository runs;

    WorkflowService(
            OrganizationTransactions transactions,
            WorkflowRepository workflows,
            ScheduleRepository schedules,
            RunRepository runs) {
        this.transactions = transactions;
        this.workflows = workflows;
        this.schedules = schedules;
        this.runs = runs;
    }

    Uni<Page<WorkflowView>> list(OrganizationId organization, PageRequest page) {
        return transactions.inTransaction(
                organization,
                tx -> workflows
                        .list(tx, organization, page.limit(), page.offset())
                        .chain(found -> schedules
                                .list(tx, organization)
                                .map(all -> new Page<>(views(found.workflows(), all), found.total()))));
    }

    Uni<WorkflowView> find(OrganizationId organization, long id) {
        return transactions.inTransaction(
                organization, tx -> require(tx, organization, id).chain(row -> view(tx, organization, row)));
    }

    /** Changes what is given and nothing else. */
    Uni<WorkflowView> change(OrganizationId organization, long id, WorkflowChange change) {
        return transactions.inTransaction(
                organization,
                tx -> require(tx, organization, id)
                        .map(change::applyTo)
                        .chain(changed -> workflows.update(tx, organization, changed))
                        .map(Optional::orElseThrow)
                        .call(changed -> schedule(tx, organization, changed))
                        .chain(changed -> view(tx, organization, changed)));
    }

    /** Deletes a workflow with its schedule; its runs stay. 409 while one of them has not ended. */
    Uni<Void> delete(OrganizationId organization, long id) {
        return transactions.inTransaction(
                organization,
                tx -> require(tx, organization, id)
                        .chain(() -> runs.list(tx, organization, OptionalLong.of(id), 1, 0))
                        .invoke(WorkflowService::refuseLive)
                        .chain(() -> schedules.deleteOf(tx, organization, id))
                        .chain(() -> workflows.delete(tx, organization, id)));
    }

    /** Stores a workflow and, if it has one, its schedule, which is effective at once. */
    Uni<WorkflowView> create(SqlConnection tx, OrganizationId organization, NewWorkflow workflow) {
        return workflows
                .create(tx, organization, workflow)
                .call(created -> schedule(tx, organization, created))
                .chain(created -> view(tx, organization, created));
    }

    private static void refuseLive(RunRepository.RunPage newest) {
        if (newest.runs().stream().anyMatch(run -> !run.status().ended())) {
            throw Conflict.of("A run of this workflow is queued, running or parked; cancel it first.");
        }
    }

    /** A schedule that was switched off stays off. */
    private Uni<?> schedule(SqlConnection tx, OrganizationId organization, WorkflowRow workflow) {
        if (!workflow.triggerType().equals("schedule")) {
            return schedules.deleteOf(tx, organization, workflow.id());
        }
        return schedules
                .ofSubject(tx, organization, workflow.id())
                .map(existing -> existing.map(ScheduleRow::active).orElse(true))
                .chain(active -> schedules.save(tx, organization, scheduleOf(workflow, active)));
    }

    private static NewSchedule scheduleOf(WorkflowRow workflow, boolean active) {
        return new NewSchedule(
                workflow.id(),
                workflow.leaseKey(),
                Optional.of(workflow.triggerConfig().getString("schedule")),
                Optional.empty(),
                workflow.triggerConfig().getString("timezone", "UTC"),
                active);
    }

    private Uni<WorkflowRow> require(SqlConnection tx, OrganizationId organization, long id) {
        return workflows.find(tx, organization, id).map(found -> found.orElseThrow(() -> NotFound.of("workflow")));
    }

    private Uni<WorkflowView> view(SqlConnection tx, OrganizationId organization, WorkflowRow row) {
        return schedules
                .ofSubject(tx, organization, row.id())
                .map(schedule -> WorkflowView.of(row, schedule.flatMap(ScheduleRow::nextRunAt)));
    }

    private static List<WorkflowView> views(List<WorkflowRow> rows, List<ScheduleRow> schedules) {
        Map<Long, ScheduleRow> bySubject =
                schedules.stream().collect(Collectors.toMap(ScheduleRow::subjectId, Function.identity()));
        return rows.stream()
                .map(row -> WorkflowView.of(
                        row, Optional.ofNullable(bySubject.get(row.id())).flatMap(ScheduleRow::nextRunAt)))
                .toList();
    }
}
