package io.orgsync.pxc.workflow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.orgsync.model.problem.InvalidRequest;
import io.vertx.core.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code PUT /api/agents/workflows/{id}}. What is left out stays as it is; members that a GET shows beside
 * these are ignored.
 *
 * @param triggerType schedule or manual
 * @param workflowDefinition the steps, at most 50
 * @param actions the older name of workflowDefinition
 * @param executionTimeout 1..3600 seconds
 * @param assignedUserName the agent in whose name it acts
 */
@Schema(name = "WorkflowChange")
@JsonIgnoreProperties({
    "id",
    "organizationId",
    "templateKey",
    "integrationId",
    "lastRunAt",
    "lastRunStatus",
    "lastSuccessfulRunAt",
    "nextRunAt",
    "createdAt",
    "updatedAt"
})
record WorkflowChange(
        Optional<@Pattern(regexp = "\\s*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 255) String> name,
        Optional<@Size(max = 2000) String> description,

        @Schema(pattern = TRIGGER_TYPES)
        Optional<@Pattern(regexp = TRIGGER_TYPES, message = TRIGGER_TYPES_RULE) String> triggerType,

        Optional<@Valid Trigger> triggerConfig,

        @Schema(implementation = WorkflowStep.Submitted[].class, nullable = true)
        Optional<List<Map<String, Object>>> workflowDefinition,

        @Schema(implementation = WorkflowStep.Submitted[].class, nullable = true)
        Optional<List<Map<String, Object>>> actions,

        Optional<@Valid Retry> retryConfig,
        @Schema(minimum = "1", maximum = "3600") Optional<@Min(1) @Max(3600) Integer> executionTimeout,
        Optional<Boolean> isEnabled,
        Optional<@Size(min = 1, max = 255) String> assignedUserName,
        Optional<@Positive Long> assignedUserId,
        Optional<@Positive Long> folderId,
        Optional<@Positive Long> targetKeyResultId,
        Optional<@Positive Long> targetObjectiveId,
        Optional<@Positive Long> assignedTeamId) {

    static final String TRIGGER_TYPES = "schedule|manual";
    static final String TRIGGER_TYPES_RULE = "must be one of schedule, manual";

    private static final String DEFINITION = "workflowDefinition";
    private static final String ACTIONS = "actions";

    /**
     * @param maxRetries attempts of a step in all, 1..10
     * @param retryDelay seconds between them, 0..3600
     */
    @Schema(name = "RetrySubmission")
    record Retry(
            @Schema(minimum = "1", maximum = "10") Optional<@Min(1) @Max(10) Integer> maxRetries,
            @Schema(minimum = "0", maximum = "3600") Optional<@Min(0) @Max(3600) Integer> retryDelay) {

        private JsonObject applyTo(JsonObject stored) {
            JsonObject changed = stored.copy();
            maxRetries.ifPresent(count -> changed.put("maxRetries", count));
            retryDelay.ifPresent(seconds -> changed.put("retryDelay", seconds));
            return changed;
        }
    }

    /** The new steps, checked; empty when they stay. */
    Optional<CheckedDefinition> definition(WorkflowDefinitions definitions) {
        if (workflowDefinition.isPresent() && actions.isPresent()) {
            throw InvalidRequest.of(ACTIONS, "is the older name of " + DEFINITION + "; give one of them");
        }
        return workflowDefinition
                .map(steps -> definitions.check(DEFINITION, steps))
                .or(() -> actions.map(steps -> definitions.check(ACTIONS, steps)));
    }

    WorkflowSettings applyTo(WorkflowSettings before, Optional<CheckedDefinition> definition) {
        String type = triggerType.orElse(before.triggerType());
        return new WorkflowSettings(
                name.map(String::strip).orElse(before.name()),
                description.or(before::description),
                type,
                triggerConfig
                        .orElse(Trigger.UNCHANGED)
                        .settle(before.triggerConfig(), type.equals(WorkflowSettings.SCHEDULE)),
                definition.map(CheckedDefinition::steps).orElse(before.definition()),
                definition.map(CheckedDefinition::integrationId).orElse(before.integrationId()),
                retryConfig.map(retry -> retry.applyTo(before.retryConfig())).orElse(before.retryConfig()),
                executionTimeout.map(Duration::ofSeconds).orElse(before.executionTimeout()),
                isEnabled.orElse(before.enabled()),
                assignedUserName.or(before::assignedUserName),
                place(before.place()));
    }

    private WorkflowPlace place(WorkflowPlace before) {
        return new WorkflowPlace(
                either(assignedUserId, before.assignedUserId()),
                either(folderId, before.folderId()),
                either(targetKeyResultId, before.targetKeyResultId()),
                either(targetObjectiveId, before.targetObjectiveId()),
                either(assignedTeamId, before.assignedTeamId()));
    }

    private static OptionalLong either(Optional<Long> given, OptionalLong before) {
        return given.map(OptionalLong::of).orElse(before);
    }
}
