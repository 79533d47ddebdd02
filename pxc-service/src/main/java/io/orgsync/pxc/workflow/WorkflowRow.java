package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.NewSchedule;
import io.orgsync.pxc.integration.PxcConnection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A workflow as it is stored.
 *
 * @param integrationId the connection that its steps use; runs of one connection exclude each other
 * @param assignedUserName the agent in whose name it acts
 */
record WorkflowRow(
        long id,
        String name,
        Optional<String> description,
        Optional<String> templateKey,
        String triggerType,
        JsonObject triggerConfig,
        JsonArray definition,
        JsonObject retryConfig,
        Duration executionTimeout,
        boolean enabled,
        Optional<String> assignedUserName,
        OptionalLong integrationId,
        Optional<Instant> lastRunAt,
        Optional<String> lastRunStatus,
        Optional<Instant> lastSuccessfulRunAt,
        Instant createdAt,
        Instant updatedAt) {

    int maxAttempts() {
        return retryConfig.getInteger("maxRetries", 3);
    }

    Duration retryDelay() {
        return Duration.ofSeconds(retryConfig.getInteger("retryDelay", 60));
    }

    /** Runs of the same key exclude each other. */
    String leaseKey() {
        return integrationId.isPresent() ? PxcConnection.keyOf(integrationId.getAsLong()) : "workflow:" + id;
    }

    /** A copy with other values of what can be changed. */
    WorkflowRow with(
            String name,
            Optional<String> description,
            JsonObject triggerConfig,
            JsonObject retryConfig,
            Duration executionTimeout,
            boolean enabled,
            Optional<String> assignedUserName) {
        return new WorkflowRow(
                id,
                name,
                description,
                templateKey,
                triggerType,
                triggerConfig,
                definition,
                retryConfig,
                executionTimeout,
                enabled,
                assignedUserName,
                integrationId,
                lastRunAt,
                lastRunStatus,
                lastSuccessfulRunAt,
                createdAt,
                updatedAt);
    }

    /** A copy that shows the given schedule. */
    WorkflowRow withTrigger(NewSchedule schedule) {
        JsonObject trigger = triggerConfig.copy().put("timezone", schedule.timezone());
        schedule.cron().ifPresent(cron -> trigger.put("schedule", cron));
        return with(name, description, trigger, retryConfig, executionTimeout, enabled, assignedUserName);
    }
}
