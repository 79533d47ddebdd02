package io.orgsync.pxc.workflow;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.sync.RunRow;
import io.orgsync.model.sync.ScheduleRepository;
import io.orgsync.model.sync.ScheduleRow;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Workflows and their schedules. */
@ApplicationScoped
class WorkflowService {

    private final OrganizationTransactions transactions;
    private final WorkflowRepository workflows;
    private final ScheduleRepository schedules;
    private final WorkflowSchedule schedule;
    private final RunRepository runs;
    private final ActivityRepository activities;

    WorkflowService(
            OrganizationTransactions transactions,
            WorkflowRepository workflows,
            ScheduleRepository schedules,
            WorkflowSchedule schedule,
            RunRepository runs,
            ActivityRepository activities) {
        this.transactions = transactions;
        this.workflows = workflows;
        this.schedules = schedules;
        this.schedule = schedule;
        this.runs = runs;
        this.activities = activities;
    }

    Uni<Page<WorkflowView>> list(OrganizationId organization, PageRequest page) {
        return transactions.inTransaction(
                organization,
                tx -> workflows
                        .list(tx, organization, page)
                        .chain(found -> schedules
                                .list(tx, organization)
                                .map(all -> new Page<>(views(found.items(), all), found.total()))));
    }

    Uni<WorkflowView> find(OrganizationId organization, long id) {
        return transactions.inTransaction(
                organization,
                tx -> workflows
                        .find(tx, organization, id)
                        .map(WorkflowService::present)
                        .chain(row -> schedules.ofSubject(tx, organization, id).map(found -> view(row, found))));
    }

    /** Deletes a workflow with its schedule; its runs stay. 409 while one of them has not ended. */
    Uni<Void> delete(Caller caller, long id) {
        OrganizationId organization = caller.organization();
        return transactions.inTransaction(
                organization,
                tx -> workflows
                        .lockForUpdate(tx, organization, id)
                        .map(WorkflowService::present)
                        .call(() -> runs.unfinished(tx, organization, id).invoke(WorkflowService::refuseLive))
                        .call(() -> schedules.deleteOf(tx, organization, id))
                        .call(() -> workflows.delete(tx, organization, id))
                        .chain(row -> activities.add(tx, organization, WorkflowTrail.deleted(caller, row))));
    }

    /** Stores a workflow and, if it has one, its schedule, which is effective at once. */
    Uni<WorkflowView> create(SqlConnection tx, Caller caller, Optional<String> templateKey, WorkflowSettings settings) {
        OrganizationId organization = caller.organization();
        return workflows
                .create(tx, organization, templateKey, settings)
                .call(created -> activities.add(tx, organization, WorkflowTrail.created(caller, created)))
                .chain(created -> scheduled(tx, organization, created));
    }

    /** Stores what a workflow is from now on; its schedule is effective at once. */
    Uni<WorkflowView> update(SqlConnection tx, Caller caller, long id, WorkflowSettings settings) {
        OrganizationId organization = caller.organization();
        return workflows
                .update(tx, organization, id, settings)
                .map(WorkflowService::present)
                .call(changed -> activities.add(tx, organization, WorkflowTrail.changed(caller, changed)))
                .chain(changed -> scheduled(tx, organization, changed));
    }

    private Uni<WorkflowView> scheduled(SqlConnection tx, OrganizationId organization, WorkflowRow row) {
        return schedule.keep(tx, organization, row).map(kept -> view(row, kept));
    }

    private static void refuseLive(Optional<RunRow> unfinished) {
        if (unfinished.isPresent()) {
            throw Conflict.of("A run of this workflow is queued, running or parked; cancel it first.");
        }
    }

    private static WorkflowRow present(Optional<WorkflowRow> found) {
        return found.orElseThrow(() -> NotFound.of("workflow"));
    }

    private static WorkflowView view(WorkflowRow row, Optional<ScheduleRow> schedule) {
        return WorkflowView.of(row, schedule.flatMap(ScheduleRow::nextRunAt));
    }

    private static List<WorkflowView> views(List<WorkflowRow> rows, List<ScheduleRow> schedules) {
        Map<Long, ScheduleRow> bySubject =
                schedules.stream().collect(Collectors.toMap(ScheduleRow::subjectId, Function.identity()));
        return rows.stream()
                .map(row -> view(row, Optional.ofNullable(bySubject.get(row.id()))))
                .toList();
    }
}
