package io.orgsync.model.activity;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A row of the audit trail that is about to be written.
 *
 * @param actionType creation, status_change, deletion, agent_action, kpi_update, completion …
 * @param entityType integration, key_result, objective, workflow, workflow_run …
 * @param metadata details for machines; never a credential, a token or an upstream's text
 */
public record NewActivity(
        String actionType,
        String entityType,
        OptionalLong entityId,
        Optional<Actor> actor,
        String description,
        JsonObject metadata) {

    /** Who did it; absent when the service itself did. */
    public record Actor(String userId, String userName) {}
}
