package io.orgsync.pxc.workflow;

import io.orgsync.pxc.integration.PxcConnection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What people decide about a workflow.
 *
 * @param integrationId the connection that its steps use; runs of one connection exclude each other
 * @param assignedUserName the agent in whose name it acts
 */
record WorkflowSettings(
        String name,
        Optional<String> description,
        String triggerType,
        JsonObject triggerConfig,
        JsonArray definition,
        OptionalLong integrationId,
        JsonObject retryConfig,
        Duration executionTimeout,
        boolean enabled,
        Optional<String> assignedUserName,
        WorkflowPlace place) {

    static final String SCHEDULE = "schedule";

    private static final JsonObject RETRIES =
            new JsonObject().put("maxRetries", 3).put("retryDelay", 60);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** A workflow that can only be started by hand; everything else has its default. */
    static WorkflowSettings manual(String name) {
        return new WorkflowSettings(
                name,
                Optional.empty(),
                "manual",
                new JsonObject(),
                new JsonArray(),
                OptionalLong.empty(),
                RETRIES.copy(),
                TIMEOUT,
                true,
                Optional.empty(),
                WorkflowPlace.NOWHERE);
    }

    boolean scheduled() {
        return triggerType.equals(SCHEDULE);
    }

    int maxAttempts() {
        return retryConfig.getInteger("maxRetries", 3);
    }

    Duration retryDelay() {
        return Duration.ofSeconds(retryConfig.getInteger("retryDelay", 60));
    }

    /** Runs of the same key exclude each other. */
    String leaseKey(long workflowId) {
        return integrationId.isPresent() ? PxcConnection.keyOf(integrationId.getAsLong()) : "workflow:" + workflowId;
    }

    WorkflowSettings withTrigger(JsonObject config) {
        return new WorkflowSettings(
                name,
                description,
                triggerType,
                config,
                definition,
                integrationId,
                retryConfig,
                executionTimeout,
                enabled,
                assignedUserName,
                place);
    }

    WorkflowSettings withAssignedUserName(Optional<String> userName) {
        return new WorkflowSettings(
                name,
                description,
                triggerType,
                triggerConfig,
                definition,
                integrationId,
                retryConfig,
                executionTimeout,
                enabled,
                userName,
                place);
    }
}
