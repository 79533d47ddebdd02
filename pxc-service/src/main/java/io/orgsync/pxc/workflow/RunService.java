package io.orgsync.pxc.workflow;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.sync.Dispatcher;
import io.orgsync.model.sync.Following;
import io.orgsync.model.sync.NewRun;
import io.orgsync.model.sync.RunFilter;
import io.orgsync.model.sync.RunOutcome;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.sync.RunRow;
import io.orgsync.model.sync.RunStatus;
import io.orgsync.model.sync.TriggerSource;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Runs as callers start, watch and cancel them. */
@ApplicationScoped
class RunService {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final OrganizationTransactions transactions;
    private final RunRepository runs;
    private final StepLogRepository log;
    private final RunContextRepository contexts;
    private final WorkflowRepository workflows;
    private final WorkflowSchedules schedules;
    private final RunEnds ends;
    private final ActivityRepository activities;
    private final Dispatcher dispatcher;

    RunService(
            OrganizationTransactions transactions,
            RunRepository runs,
            StepLogRepository log,
            RunContextRepository contexts,
            WorkflowRepository workflows,
            WorkflowSchedules schedules,
            RunEnds ends,
            ActivityRepository activities,
            Dispatcher dispatcher) {
        this.transactions = transactions;
        this.runs = runs;
        this.log = log;
        this.contexts = contexts;
        this.workflows = workflows;
        this.schedules = schedules;
        this.ends = ends;
        this.activities = activities;
        this.dispatcher = dispatcher;
    }

    /** Queues a run by hand, also of a disabled workflow, and starts it at once if its connection is free. */
    Uni<Long> execute(Caller caller, long workflowId) {
        OrganizationId organization = caller.organization();
        return transactions
                .inTransaction(
                        organization,
                        tx -> workflows
                                .find(tx, organization, workflowId)
                                .map(found -> found.orElseThrow(() -> NotFound.of("workflow")))
                                .call(workflow -> requireConnection(tx, organization, workflow))
                                .chain(workflow -> queue(tx, caller, workflow)))
                .invoke(runId -> dispatcher.wake());
    }

    private Uni<Void> requireConnection(SqlConnection tx, OrganizationId organization, WorkflowRow workflow) {
        return schedules
                .ofConnection(tx, organization, workflow)
                .invoke(reason -> reason.ifPresent(text -> {
                    throw Conflict.of("The workflow cannot run: " + text + ".");
                }))
                .replaceWithVoid();
    }

    private Uni<Long> queue(SqlConnection tx, Caller caller, WorkflowRow workflow) {
        NewRun run = new NewRun(
                workflow.leaseKey(),
                workflow.id(),
                TriggerSource.MANUAL,
                Optional.empty(),
                workflow.definition().size());
        return runs.create(tx, caller.organization(), run)
                .map(created ->
                        created.orElseThrow(() -> Conflict.of("A run of this workflow is queued, running or parked.")))
                .call(runId ->
                        activities.add(tx, caller.organization(), WorkflowTrail.started(caller, workflow, runId)));
    }

    /** The run each time it has changed, until it has ended. The run may be executed by another pod. */
    Multi<RunView> follow(OrganizationId organization, long runId) {
        return Following.changes(
                () -> find(organization, runId), LOOK_EVERY, run -> run.status().ended());
    }

    /** One run with its log and result. */
    Uni<RunView> find(OrganizationId organization, long runId) {
        return transactions.inTransaction(
                organization,
                tx -> runs.find(tx, organization, runId)
                        .map(found -> found.orElseThrow(() -> NotFound.of("run")))
                        .chain(run -> complete(tx, organization, run)));
    }

    private Uni<RunView> complete(SqlConnection tx, OrganizationId organization, RunRow run) {
        return log.list(tx, organization, List.of(run.id()), true)
                .map(steps ->
                        steps.stream().map(StepLogRepository.LoggedStep::entry).toList())
                .chain(entries -> result(tx, organization, run).map(result -> RunView.of(run, entries, result)));
    }

    private Uni<Optional<Map<String, Object>>> result(SqlConnection tx, OrganizationId organization, RunRow run) {
        if (run.status() != RunStatus.COMPLETED && run.status() != RunStatus.COMPLETED_WITH_ERRORS) {
            return Uni.createFrom().item(Optional.empty());
        }
        return contexts.find(tx, organization, run.id(), new JsonArray())
                .map(found -> found.map(context -> context.variables().getMap()));
    }

    /**
     * Runs, newest first, with their logs but without results; of one workflow if one is given.
     *
     * @param outputs whether the steps of the logs have their outputs
     */
    Uni<Page<RunView>> list(
            OrganizationId organization, OptionalLong workflowId, RunFilter filter, boolean outputs, PageRequest page) {
        return transactions.inTransaction(
                organization,
                tx -> requireWorkflow(tx, organization, workflowId)
                        .chain(() -> runs.list(tx, organization, workflowId, filter, page))
                        .chain(found -> log.list(
                                        tx,
                                        organization,
                                        found.items().stream().map(RunRow::id).toList(),
                                        outputs)
                                .map(steps -> page(found, steps))));
    }

    private Uni<Void> requireWorkflow(SqlConnection tx, OrganizationId organization, OptionalLong workflowId) {
        if (workflowId.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return workflows
                .find(tx, organization, workflowId.getAsLong())
                .map(found -> found.orElseThrow(() -> NotFound.of("workflow")))
                .replaceWithVoid();
    }

    private static Page<RunView> page(Page<RunRow> found, List<StepLogRepository.LoggedStep> steps) {
        Map<Long, List<StepLogRepository.Entry>> logs = steps.stream()
                .collect(Collectors.groupingBy(
                        StepLogRepository.LoggedStep::runId,
                        Collectors.mapping(StepLogRepository.LoggedStep::entry, Collectors.toList())));
        return found.map(run -> RunView.of(run, logs.getOrDefault(run.id(), List.of()), Optional.empty()));
    }

    /** Cancels a run that has not ended; 409 when it has. */
    Uni<RunView> cancel(OrganizationId organization, long runId) {
        return transactions
                .inTransaction(
                        organization,
                        tx -> runs.find(tx, organization, runId)
                                .map(found -> found.orElseThrow(() -> NotFound.of("run")))
                                .chain(run -> cancel(tx, organization, run)))
                .chain(() -> find(organization, runId));
    }

    /** A run that waits ends here and now; nobody else would record it. */
    private Uni<Void> cancel(SqlConnection tx, OrganizationId organization, RunRow run) {
        return runs.cancel(tx, organization, run.id())
                .invoke(cancelled -> {
                    if (!cancelled) {
                        throw Conflict.of("The run has ended already.");
                    }
                })
                .chain(() -> runs.find(tx, organization, run.id()).map(Optional::orElseThrow))
                .chain(after -> after.status() == RunStatus.CANCELLED
                        ? ends.record(tx, organization, after, new RunOutcome.Cancelled())
                        : Uni.createFrom().voidItem());
    }
}
