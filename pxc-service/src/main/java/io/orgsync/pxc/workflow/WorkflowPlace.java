package io.orgsync.pxc.workflow;

import io.orgsync.pxc.workflow.DefinitionFindings.Kind;
import io.orgsync.pxc.workflow.DefinitionFindings.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Where a workflow belongs on the screens of its callers. Nothing is done by it; it is stored and shown. */
record WorkflowPlace(
        OptionalLong assignedUserId,
        OptionalLong folderId,
        OptionalLong targetKeyResultId,
        OptionalLong targetObjectiveId,
        OptionalLong assignedTeamId) {

    static final WorkflowPlace NOWHERE = new WorkflowPlace(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty());

    /** The ids that this service knows; users, folders and teams are the callers' own. */
    List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        targetKeyResultId.ifPresent(id -> references.add(new Reference("targetKeyResultId", Kind.KEY_RESULT, id)));
        targetObjectiveId.ifPresent(id -> references.add(new Reference("targetObjectiveId", Kind.OBJECTIVE, id)));
        return references;
    }
}
