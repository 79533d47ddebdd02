package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST /api/agents/workflows}; the bounds are those of {@link WorkflowChange}.
 *
 * @param triggerConfig must hold a schedule or a frequency when triggerType is schedule
 * @param workflowDefinition the steps; required, but may go by its older name, actions
 * @param isEnabled default true
 */
@Schema(name = "WorkflowSubmission")
record WorkflowSubmission(
        @NotBlank @Size(max = 255) String name,
        Optional<@Size(max = 2000) String> description,

        @NotNull @Pattern(regexp = WorkflowChange.TRIGGER_TYPES, message = WorkflowChange.TRIGGER_TYPES_RULE)
        String triggerType,

        Optional<@Valid Trigger> triggerConfig,

        @Schema(implementation = WorkflowStep.Submitted[].class, nullable = true)
        Optional<List<Map<String, Object>>> workflowDefinition,

        @Schema(implementation = WorkflowStep.Submitted[].class, nullable = true)
        Optional<List<Map<String, Object>>> actions,

        Optional<WorkflowChange.@Valid Retry> retryConfig,
        @Schema(minimum = "1", maximum = "3600") Optional<@Min(1) @Max(3600) Integer> executionTimeout,
        Optional<Boolean> isEnabled,
        Optional<@Size(min = 1, max = 255) String> assignedUserName,
        Optional<@Positive Long> assignedUserId,
        Optional<@Positive Long> folderId,
        Optional<@Positive Long> targetKeyResultId,
        Optional<@Positive Long> targetObjectiveId,
        Optional<@Positive Long> assignedTeamId) {

    /** The same as a change of a workflow that has nothing yet. */
    WorkflowChange asChange() {
        if (workflowDefinition.isEmpty() && actions.isEmpty()) {
            throw InvalidRequest.of("workflowDefinition", "is required");
        }
        return new WorkflowChange(
                Optional.of(name),
                description,
                Optional.of(triggerType),
                triggerConfig,
                workflowDefinition,
                actions,
                retryConfig,
                executionTimeout,
                isEnabled,
                assignedUserName,
                assignedUserId,
                folderId,
                targetKeyResultId,
                targetObjectiveId,
                assignedTeamId);
    }
}
