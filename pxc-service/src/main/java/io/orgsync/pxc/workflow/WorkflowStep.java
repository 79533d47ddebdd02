package io.orgsync.pxc.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step of a workflow as callers see it.
 *
 * @param id unique within the workflow
 * @param config what the type of step wants
 */
@Schema(name = "WorkflowStep")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WorkflowStep(
        String id,
        @Schema(pattern = WorkflowStep.TYPES) String type,
        Optional<String> name,
        Map<String, Object> config) {

    /** The types of steps, for the API document. */
    static final String TYPES = "integration_action|categorise_orders|strategy_update|log_event|wait|condition";

    /**
     * A step as callers send it, for the API document.
     *
     * @param id step- and its place by default
     */
    @Schema(name = "WorkflowStepSubmission")
    record Submitted(
            Optional<String> id,

            @Schema(pattern = WorkflowStep.TYPES, required = true)
            String type,

            Optional<String> name,
            Optional<Map<String, Object>> config) {}

    static List<WorkflowStep> of(JsonArray definition) {
        return definition.stream()
                .map(JsonObject.class::cast)
                .map(WorkflowStep::of)
                .toList();
    }

    private static WorkflowStep of(JsonObject step) {
        return new WorkflowStep(
                step.getString("id"),
                step.getString("type"),
                Optional.ofNullable(step.getString("name")),
                step.getJsonObject("config").getMap());
    }
}
