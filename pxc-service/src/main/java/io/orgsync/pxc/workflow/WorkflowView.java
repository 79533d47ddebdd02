package io.orgsync.pxc.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orgsync.model.sync.RunStatus;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A workflow as callers see it.
 *
 * @param executionTimeout seconds
 * @param nextRunAt the next slot of its schedule, if it has an active one
 */
@Schema(name = "Workflow")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WorkflowView(
        long id,
        String name,
        Optional<String> description,
        Optional<String> templateKey,
        @Schema(pattern = WorkflowChange.TRIGGER_TYPES) String triggerType,
        TriggerConfig triggerConfig,
        List<WorkflowStep> workflowDefinition,
        RetryConfig retryConfig,
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
        Optional<RunStatus> lastRunStatus,
        Optional<Instant> lastSuccessfulRunAt,
        Optional<Instant> nextRunAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * When it runs; empty for a workflow that was never scheduled.
     *
     * @param schedule a five-field cron expression
     * @param frequency hourly, daily, weekly or monthly where one of these says the same
     */
    @Schema(name = "TriggerConfig")
    record TriggerConfig(
            Optional<String> schedule,
            @Schema(pattern = Frequency.WORDS) Optional<String> frequency,
            Optional<String> timezone) {

        static TriggerConfig of(JsonObject stored) {
            return new TriggerConfig(
                    Optional.ofNullable(stored.getString("schedule")),
                    Optional.ofNullable(stored.getString("frequency")),
                    Optional.ofNullable(stored.getString("timezone")));
        }
    }

    /**
     * @param maxRetries attempts of a step in all
     * @param retryDelay seconds between them
     */
    @Schema(name = "RetryConfig")
    record RetryConfig(int maxRetries, long retryDelay) {}

    static WorkflowView of(WorkflowRow row, Optional<Instant> nextRunAt) {
        WorkflowSettings settings = row.settings();
        WorkflowPlace place = settings.place();
        return new WorkflowView(
                row.id(),
                settings.name(),
                settings.description(),
                row.templateKey(),
                settings.triggerType(),
                TriggerConfig.of(settings.triggerConfig()),
                WorkflowStep.of(settings.definition()),
                new RetryConfig(settings.maxAttempts(), settings.retryDelay().toSeconds()),
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
                row.lastRunStatus().map(RunStatus::of),
                row.lastSuccessfulRunAt(),
                nextRunAt,
                row.createdAt(),
                row.updatedAt());
    }
}
