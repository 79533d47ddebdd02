package io.orgsync.pxc.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A workflow as callers see it.
 *
 * @param executionTimeout seconds
 * @param nextRunAt the next slot of its schedule, if it has an active one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WorkflowView(
        long id,
        String name,
        Optional<String> description,
        Optional<String> templateKey,
        String triggerType,
        Map<String, Object> triggerConfig,
        List<?> workflowDefinition,
        Map<String, Object> retryConfig,
        long executionTimeout,
        boolean isEnabled,
        Optional<String> assignedUserName,
        OptionalLong assignedUserId,
        OptionalLong folderId,
        OptionalLong targetKeyResultId,
        OptionalLong targetObjectiveId,
        OptionalLong assignedTeamId,
        OptionalLong integrationId,
        Optional<Instant> lastRunAt,
        Optional<String> lastRunStatus,
        Optional<Instant> lastSuccessfulRunAt,
        Optional<Instant> nextRunAt,
        Instant createdAt,
        Instant updatedAt) {

    static WorkflowView of(WorkflowRow row, Optional<Instant> nextRunAt) {
        WorkflowSettings settings = row.settings();
        WorkflowPlace place = settings.place();
        return new WorkflowView(
                row.id(),
                settings.name(),
                settings.description(),
                row.templateKey(),
                settings.triggerType(),
                settings.triggerConfig().getMap(),
                settings.definition().getList(),
                settings.retryConfig().getMap(),
                settings.executionTimeout().toSeconds(),
                settings.enabled(),
                settings.assignedUserName(),
                place.assignedUserId(),
                place.folderId(),
                place.targetKeyResultId(),
                place.targetObjectiveId(),
                place.assignedTeamId(),
                settings.integrationId(),
                row.lastRunAt(),
                row.lastRunStatus(),
                row.lastSuccessfulRunAt(),
                nextRunAt,
                row.createdAt(),
                row.updatedAt());
    }
}
