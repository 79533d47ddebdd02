package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A workflow as it is stored: what people decided about it, and how its last run went. */
record WorkflowRow(
        long id,
        Optional<String> templateKey,
        WorkflowSettings settings,
        Optional<Instant> lastRunAt,
        Optional<String> lastRunStatus,
        Optional<Instant> lastSuccessfulRunAt,
        Instant createdAt,
        Instant updatedAt) {

    String name() {
        return settings.name();
    }

    JsonArray definition() {
        return settings.definition();
    }

    OptionalLong integrationId() {
        return settings.integrationId();
    }

    Optional<String> assignedUserName() {
        return settings.assignedUserName();
    }

    Duration executionTimeout() {
        return settings.executionTimeout();
    }

    boolean enabled() {
        return settings.enabled();
    }

    String leaseKey() {
        return settings.leaseKey(id);
    }
}
