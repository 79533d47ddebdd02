package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;

/**
 * What of a workflow is to be changed; what is absent stays.
 *
 * @param executionTimeout 1..3600 seconds
 */
record WorkflowChange(
        Optional<@Size(min = 1, max = 255) String> name,
        Optional<@Size(max = 2000) String> description,
        Optional<@Valid Trigger> triggerConfig,
        Optional<@Valid Retry> retryConfig,
        Optional<@Min(1) @Max(3600) Integer> executionTimeout,
        Optional<Boolean> isEnabled,
        Optional<@Size(min = 1, max = 255) String> assignedUserName) {

    /** When a scheduled workflow runs: a five-field cron expression, read in a time zone. */
    record Trigger(Optional<String> schedule, Optional<String> frequency, Optional<String> timezone) {}

    /**
     * @param maxRetries attempts in all, 1..10
     * @param retryDelay seconds between them, 0..3600
     */
    record Retry(Optional<@Min(1) @Max(10) Integer> maxRetries, Optional<@Min(0) @Max(3600) Integer> retryDelay) {}

    WorkflowRow applyTo(WorkflowRow row) {
        return row.with(
                name.orElse(row.name()),
                description.or(row::description),
                triggerConfig
                        .map(trigger -> trigger(row.triggerConfig(), trigger))
                        .orElse(row.triggerConfig()),
                retryConfig.map(retry -> retry(row.retryConfig(), retry)).orElse(row.retryConfig()),
                executionTimeout.map(Duration::ofSeconds).orElse(row.executionTimeout()),
                isEnabled.orElse(row.enabled()),
                assignedUserName.or(row::assignedUserName));
    }

    private static JsonObject trigger(JsonObject stored, Trigger change) {
        JsonObject changed = stored.copy();
        change.schedule().ifPresent(cron -> changed.put("schedule", cron));
        change.frequency().ifPresent(word -> changed.put("frequency", word));
        change.timezone().ifPresent(zone -> changed.put("timezone", zone));
        ScheduleChange.requireReadable(
                "triggerConfig.schedule",
                changed.getString("schedule", ""),
                "triggerConfig.timezone",
                changed.getString("timezone", "UTC"));
        return changed;
    }

    private static JsonObject retry(JsonObject stored, Retry change) {
        JsonObject changed = stored.copy();
        change.maxRetries().ifPresent(count -> changed.put("maxRetries", count));
        change.retryDelay().ifPresent(seconds -> changed.put("retryDelay", seconds));
        return changed;
    }
}
