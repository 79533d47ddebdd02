package io.orgsync.pxc.workflow;

import io.orgsync.model.activity.NewActivity;

/** In whose name a workflow acts. */
final class Agent {

    private static final String UNASSIGNED = "PXC Sync Agent";

    private Agent() {}

    static String nameOf(WorkflowRow workflow) {
        return workflow.assignedUserName().orElse(UNASSIGNED);
    }

    static NewActivity.Actor of(WorkflowRow workflow) {
        return new NewActivity.Actor("workflow:" + workflow.id(), nameOf(workflow));
    }
}
