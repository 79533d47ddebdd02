package io.orgsync.pxc.workflow;

import io.orgsync.model.postgres.Parameters;
import io.orgsync.model.problem.DatabaseOutage;
import io.orgsync.model.sync.Attempts;
import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.model.sync.LeaseLostException;
import io.orgsync.model.sync.RunExecutor;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.RunInterruptedException;
import io.orgsync.model.sync.RunOutcome;
import io.orgsync.model.sync.RunRow;
import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Executes the runs of workflows and decides what a step's failure means for the run. */
@ApplicationScoped
class WorkflowExecutor implements RunExecutor {

    private static final Logger LOG = Logger.getLogger(WorkflowExecutor.class);

    private final FencedTransactions transactions;
    private final WorkflowRepository workflows;
    private final RunContextRepository contexts;
    private final StepLogRepository log;
    private final RunEnds ends;
    private final Map<String, Step> kinds;

    WorkflowExecutor(
            FencedTransactions transactions,
            WorkflowRepository workflows,
            RunContextRepository contexts,
            StepLogRepository log,
            RunEnds ends,
            @All List<Step> kinds) {
        this.transactions = transactions;
        this.workflows = workflows;
        this.contexts = contexts;
        this.log = log;
        this.ends = ends;
        this.kinds = kinds.stream().collect(Collectors.toMap(Step::type, Function.identity()));
    }

    @Override
    public Uni<RunOutcome> execute(RunHandle run) {
        return transactions.inTransaction(run.fence(), tx -> open(tx, run)).chain(opened -> execute(run, opened));
    }

    private Uni<RunOutcome> execute(RunHandle run, Opened opened) {
        WorkflowRow workflow = opened.workflow();
        WorkflowExecution execution =
                new WorkflowExecution(run, workflow, opened.context(), kinds, transactions, contexts, log);
        Duration left = workflow.executionTimeout().minus(run.run().active());
        long limit = workflow.executionTimeout().toSeconds();
        return execution
                .toTheEnd()
                .ifNoItem()
                .after(left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left)
                .failWith(() -> StepFailedException.overLimit(limit))
                .chain(() -> completed(run))
                .onFailure(failure -> !leaves(failure))
                .recoverWithUni(failure -> failed(run, workflow, execution, failure));
    }

    private static boolean leaves(Throwable failure) {
        return failure instanceof RunInterruptedException
                || failure instanceof LeaseLostException
                || DatabaseOutage.isBehind(failure);
    }

    private Uni<Opened> open(SqlConnection tx, RunHandle run) {
        return workflows
                .find(tx, run.organization(), run.run().subjectId())
                .map(found -> found.orElseThrow(() -> StepFailedException.misconfigured("the workflow was deleted")))
                .chain(workflow -> contexts.find(tx, run.organization(), run.runId(), workflow.definition())
                        .chain(found -> found.map(context -> Uni.createFrom().item(context))
                                .orElseGet(() -> begin(tx, run, workflow)))
                        .map(context -> new Opened(workflow, context)));
    }

    /** From now on the run has its own copy of the steps, whatever becomes of the workflow's. */
    private Uni<RunContext> begin(SqlConnection tx, RunHandle run, WorkflowRow workflow) {
        RunContext beginning = beginning(run, workflow);
        return contexts.save(tx, run.organization(), run.runId(), beginning).replaceWith(beginning);
    }

    private static RunContext beginning(RunHandle run, WorkflowRow workflow) {
        JsonObject variables = new JsonObject()
                .put("organizationId", run.organization().toString())
                .put("workflowId", workflow.id())
                .put("workflowName", workflow.name())
                .put("runId", run.runId())
                .put("triggerSource", run.run().triggerSource().word())
                .put(
                        "assignedUserId",
                        Parameters.number(workflow.settings().place().assignedUserId()))
                .put("assignedUserName", Agent.nameOf(workflow))
                .put(
                        "lastSuccessfulRunAt",
                        workflow.lastSuccessfulRunAt().map(Instant::toString).orElse(null))
                .put(
                        "scheduledFor",
                        run.run().scheduledFor().map(Instant::toString).orElse(null));
        return new RunContext(0, variables, workflow.definition());
    }

    private Uni<RunOutcome> completed(RunHandle run) {
        return transactions
                .inTransaction(run.fence(), tx -> ends.quarantined(tx, run))
                .map(quarantined ->
                        quarantined > 0 ? new RunOutcome.CompletedWithErrors() : new RunOutcome.Completed());
    }

    private Uni<RunOutcome> failed(
            RunHandle run, WorkflowRow workflow, WorkflowExecution execution, Throwable failure) {
        int step = execution.currentStep();
        String message = "Step " + step + " failed: " + safeMessage(run, failure);
        RunOutcome outcome = outcome(run, workflow, execution.failures(), failure, message);
        LOG.infof("run %d: %s -> %s", run.runId(), message, outcome.status().word());
        return transactions
                .inTransaction(
                        run.fence(),
                        tx -> log.fail(tx, run.organization(), run.runId(), step, message, outcome.attempt())
                                .chain(() -> refused(failure)
                                        ? ends.needsReauth(tx, run, workflow)
                                        : Uni.createFrom().voidItem()))
                .replaceWith(outcome);
    }

    private static RunOutcome outcome(
            RunHandle run, WorkflowRow workflow, int failures, Throwable failure, String message) {
        if (failure instanceof UpstreamFailure upstream) {
            WorkflowSettings settings = workflow.settings();
            Attempts attempts = new Attempts(failures, settings.maxAttempts(), settings.retryDelay());
            return attempts.after(upstream, run.engineTime(), message);
        }
        if (failure instanceof StepFailedException step) {
            return new RunOutcome.Failed(step.failure(message));
        }
        return new RunOutcome.Failed(
                new RunRow.Failure("internal", message, "Look for run " + run.runId() + " in the service's log."));
    }

    /** Only failures that were written for people are shown to them. */
    private static String safeMessage(RunHandle run, Throwable failure) {
        if (failure instanceof UpstreamFailure || failure instanceof StepFailedException) {
            return failure.getMessage();
        }
        LOG.errorf(failure, "run %d failed unexpectedly", run.runId());
        return "an unexpected error";
    }

    private static boolean refused(Throwable failure) {
        return failure instanceof UpstreamFailure upstream && upstream.kind() == FailureKind.UNAUTHORIZED;
    }

    @Override
    public Uni<Void> leaving(SqlConnection transaction, RunHandle run, RunOutcome outcome) {
        return ends.record(transaction, run.organization(), run.run(), outcome);
    }

    private record Opened(WorkflowRow workflow, RunContext context) {}
}
