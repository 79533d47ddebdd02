package io.orgsync.pxc.workflow;

import io.orgsync.model.activity.NewActivity;
import io.orgsync.model.tenancy.Caller;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** What the audit trail says of people who work on workflows. */
final class WorkflowTrail {

    private static final String ENTITY = "workflow";

    private WorkflowTrail() {}

    static NewActivity created(Caller caller, WorkflowRow workflow) {
        return row("creation", caller, workflow, "Created workflow " + workflow.name());
    }

    static NewActivity changed(Caller caller, WorkflowRow workflow) {
        return row("status_change", caller, workflow, "Updated workflow " + workflow.name());
    }

    static NewActivity deleted(Caller caller, WorkflowRow workflow) {
        return row("deletion", caller, workflow, "Deleted workflow " + workflow.name());
    }

    static NewActivity started(Caller caller, WorkflowRow workflow, long runId) {
        NewActivity row = row("agent_action", caller, workflow, caller.userName() + " started " + workflow.name());
        row.metadata().put("runId", runId);
        return row;
    }

    private static NewActivity row(String actionType, Caller caller, WorkflowRow workflow, String description) {
        return new NewActivity(
                actionType,
                ENTITY,
                OptionalLong.of(workflow.id()),
                Optional.of(new NewActivity.Actor(caller.userId(), caller.userName())),
                description,
                new JsonObject().put("workflowId", workflow.id()));
    }
}
