package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** A workflow that is about to be stored; its definition has been validated. */
record NewWorkflow(
        String name,
        Optional<String> description,
        Optional<String> templateKey,
        String triggerType,
        JsonObject triggerConfig,
        JsonArray definition,
        OptionalLong integrationId,
        Optional<String> assignedUserName) {}
