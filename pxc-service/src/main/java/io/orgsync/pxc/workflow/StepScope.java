package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.RunHandle;
import io.orgsync.model.tenancy.OrganizationId;
import io.vertx.core.json.JsonObject;

/**
 * What a step has at hand.
 *
 * @param begun when the step was begun for the first time in this run
 * @param config its configuration with every placeholder replaced
 * @param variables what steps before it have set
 */
record StepScope(
        RunHandle run,
        WorkflowRow workflow,
        StepDefinition step,
        StepLogRepository.Begun begun,
        JsonObject config,
        JsonObject variables) {

    OrganizationId organization() {
        return run.organization();
    }

    /** The part of the configuration that belongs to an integration's action. */
    JsonObject parameters() {
        return config.getValue("parameters") instanceof JsonObject given ? given : new JsonObject();
    }
}
