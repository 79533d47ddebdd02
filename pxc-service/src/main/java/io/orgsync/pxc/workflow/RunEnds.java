package io.orgsync.pxc.workflow;

import io.orgsync.model.activity.ActivityRepository;
import io.orgsync.model.activity.NewActivity;
import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.sync.RunOutcome;
import io.orgsync.model.sync.RunRepository;
import io.orgsync.model.sync.RunRow;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.pxc.integration.PxcConnectionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** What is written when a run ends: the workflow's last run, a row of the audit trail, the connection's status. */
@ApplicationScoped
class RunEnds {

    private final RunRepository runs;
    private final WorkflowRepository workflows;
    private final PxcConnectionRepository connections;
    private final StepLogRepository log;
    private final ActivityRepository activities;

    RunEnds(
            RunRepository runs,
            WorkflowRepository workflows,
            PxcConnectionRepository connections,
            StepLogRepository log,
            ActivityRepository activities) {
        this.runs = runs;
        this.workflows = workflows;
        this.connections = connections;
        this.log = log;
        this.activities = activities;
    }

    /** How many records the run has put into quarantine so far. */
    Uni<Long> quarantined(SqlConnection tx, RunHandle run) {
        return runs.find(tx, run.organization(), run.runId())
                .map(row -> row.orElseThrow().counts().quarantined());
    }

    /** PXC refused a fresh token: a person must enter the credentials again. */
    Uni<Void> needsReauth(SqlConnection tx, RunHandle run, WorkflowRow workflow) {
        if (workflow.integrationId().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connections.recordStatus(
                tx, run.organization(), workflow.integrationId().getAsLong(), "needs_reauth");
    }

    /** Also ends the entry of the step in whose middle the run was cancelled. */
    Uni<Void> record(SqlConnection tx, OrganizationId organization, RunRow run, RunOutcome outcome) {
        if (!outcome.status().ended()) {
            return Uni.createFrom().voidItem();
        }
        boolean successful =
                outcome instanceof RunOutcome.Completed || outcome instanceof RunOutcome.CompletedWithErrors;
        return workflows
                .recordEnd(tx, organization, run.subjectId(), outcome.status().word(), successful)
                .chain(() -> log.close(
                        tx,
                        organization,
                        run.id(),
                        "the run was " + outcome.status().word()))
                .chain(() -> activities.add(tx, organization, activity(run, outcome)));
    }

    private static NewActivity activity(RunRow run, RunOutcome outcome) {
        String status = outcome.status().word();
        JsonObject metadata = new JsonObject()
                .put("runId", run.id())
                .put("workflowId", run.subjectId())
                .put("status", status)
                .put("triggerSource", run.triggerSource().word());
        outcome.failure().map(RunRow.Failure::errorClass).ifPresent(word -> metadata.put("errorClass", word));
        return new NewActivity(
                "completion",
                "workflow_run",
                OptionalLong.of(run.id()),
                Optional.empty(),
                "Run " + run.id() + " ended: " + status.replace('_', ' '),
                metadata);
    }
}
