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
        OptionalLong integrationId,
        Optional<Instant> lastRunAt,
        Optional<String> lastRunStatus,
        Optional<Instant> lastSuccessfulRunAt,
        Optional<Instant> nextRunAt,
        Instant createdAt,
        Instant updatedAt) {

    static WorkflowView of(WorkflowRow row, Optional<Instant> nextRunAt) {
        return new WorkflowView(
                row.id(),
                row.name(),
                row.description(),
                row.templateKey(),
                row.triggerType(),
                row.triggerConfig().getMap(),
                row.definition().getList(),
                row.retryConfig().getMap(),
                row.executionTimeout().toSeconds(),
                row.enabled(),
                row.assignedUserName(),
                row.integrationId(),
                row.lastRunAt(),
                row.lastRunStatus(),
                row.lastSuccessfulRunAt(),
                nextRunAt,
                row.createdAt(),
                row.updatedAt());
    }
}
