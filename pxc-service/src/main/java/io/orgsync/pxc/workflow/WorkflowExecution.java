package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.FencedTransactions;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.RunOutcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One execution of a run in this pod: step after step, from where the run's pointer stands. Used by one caller at a
 * time.
 */
final class WorkflowExecution {

    private final RunHandle run;
    private final WorkflowRow workflow;
    private final List<StepDefinition> steps;
    private final Map<String, Step> kinds;
    private final FencedTransactions transactions;
    private final RunContextRepository contexts;
    private final StepLogRepository log;
    private RunContext context;
    private StepLogRepository.Begun begun = new StepLogRepository.Begun(Instant.EPOCH, 0, 0);

    WorkflowExecution(
            RunHandle run,
            WorkflowRow workflow,
            RunContext context,
            Map<String, Step> kinds,
            FencedTransactions transactions,
            RunContextRepository contexts,
            StepLogRepository log) {
        this.run = run;
        this.workflow = workflow;
        this.steps = context.steps();
        this.kinds = kinds;
        this.transactions = transactions;
        this.contexts = contexts;
        this.log = log;
        this.context = context;
    }

    /** Executes what is left; fails with the failure of the step that failed. */
    Uni<Void> toTheEnd() {
        return Multi.createBy()
                .repeating()
                .uni(this::turn)
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    /** The number, counted from 1, of the step that is being executed. */
    int currentStep() {
        return context.nextStep() + 1;
    }

    /** How many attempts of the current step have failed before this one. */
    int failures() {
        return begun.failures();
    }

    private Uni<Boolean> turn() {
        run.leaveIfAsked();
        if (context.nextStep() >= steps.size()) {
            return Uni.createFrom().item(false);
        }
        StepDefinition step = steps.get(context.nextStep());
        return begin(step).chain(() -> execute(step)).chain(this::commit).replaceWith(true);
    }

    private Uni<Void> begin(StepDefinition step) {
        return transactions
                .inTransaction(run.fence(), tx -> log.begin(tx, run.organization(), run.runId(), currentStep(), step))
                .invoke(entry -> begun = entry)
                .replaceWithVoid();
    }

    private Uni<StepResult> execute(StepDefinition step) {
        Step kind = kinds.get(step.type());
        if (kind == null) {
            throw StepFailedException.misconfigured("there is no step type " + step.type());
        }
        JsonObject visible = context.visible(steps);
        JsonObject config = kind.resolve(step.config(), new Variables(visible));
        return kind.execute(new StepScope(run, workflow, step, begun, config, visible));
    }

    /** What the step writes, its log entry and the step pointer: one transaction. */
    private Uni<Void> commit(StepResult result) {
        return transactions
                .inTransaction(
                        run.fence(),
                        tx -> result.writes().apply(tx).chain(output -> move(tx, output, result.passOver())))
                .invoke(moved -> context = moved)
                .replaceWithVoid();
    }

    private Uni<RunContext> move(SqlConnection tx, JsonObject output, int passOver) {
        RunContext moved = context.behind(output, passOver);
        List<StepDefinition> skipped = steps.subList(context.nextStep() + 1, moved.nextStep());
        return log.succeed(tx, run.organization(), run.runId(), currentStep(), output)
                .chain(() -> log.skip(tx, run.organization(), run.runId(), currentStep() + 1, skipped))
                .chain(() -> contexts.save(tx, run.organization(), run.runId(), moved))
                .invoke(this::cancelIfAsked)
                .replaceWith(moved);
    }

    private void cancelIfAsked(boolean asked) {
        if (asked) {
            run.interrupt(new RunOutcome.Cancelled());
        }
    }
}
