package io.orgsync.pxc.workflow;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A template of workflows as callers see it.
 *
 * @param objective title of the objective that is made for its Key Results
 * @param keyResults the Key Results that it moves
 * @param steps with placeholders for the ids
 * @param needs what a caller must choose
 */
@Schema(name = "WorkflowTemplate")
record TemplateView(
        String key,
        String name,
        String description,
        String category,
        String objective,

        @Schema(pattern = WorkflowChange.TRIGGER_TYPES) String triggerType,

        WorkflowView.TriggerConfig triggerConfig,
        List<KeyResult> keyResults,
        List<WorkflowStep> steps,
        Needs needs) {

    /** @param name by which the template and its users call it */
    @Schema(name = "TemplateKeyResult")
    record KeyResult(String name, String title, Optional<String> targetValue) {}

    /**
     * @param integrationId the platform type of the integration
     * @param keyResults the names of the Key Results
     */
    @Schema(name = "TemplateNeeds")
    record Needs(@Schema(pattern = "pxc") String integrationId, List<String> keyResults) {}

    static TemplateView of(WorkflowTemplate template) {
        JsonObject json = template.json();
        List<KeyResult> keyResults = json.getJsonArray("keyResults").stream()
                .map(JsonObject.class::cast)
                .map(TemplateView::keyResult)
                .toList();
        return new TemplateView(
                template.key(),
                template.name(),
                template.description(),
                json.getString("category"),
                template.objective(),
                template.triggerType(),
                WorkflowView.TriggerConfig.of(json.getJsonObject("triggerConfig")),
                keyResults,
                WorkflowStep.of(json.getJsonArray("steps")),
                new Needs("pxc", keyResults.stream().map(KeyResult::name).toList()));
    }

    private static KeyResult keyResult(JsonObject json) {
        return new KeyResult(
                json.getString("name"), json.getString("title"), Optional.ofNullable(json.getString("targetValue")));
    }
}
