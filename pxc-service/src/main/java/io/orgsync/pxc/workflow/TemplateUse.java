package io.orgsync.pxc.workflow;

import io.orgsync.model.problem.FieldError;
import io.orgsync.model.problem.InvalidRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workflow is made for.
 *
 * @param keyResults ids of existing Key Results by the template's names for them
 * @param createKeyResults true to create those that are not given
 * @param objectiveId the objective under which they are created; a new one without it
 */
record TemplateUse(
        @NotNull @Positive Long integrationId,
        Optional<@Size(min = 1, max = 255) String> name,
        Optional<Map<String, Long>> keyResults,
        Optional<Boolean> createKeyResults,
        Optional<@Positive Long> objectiveId) {

    boolean creates() {
        return createKeyResults.orElse(false);
    }

    /** The given Key Results; refused when one is unknown to the template, or missing and not to be created. */
    Map<String, Long> requireKeyResults(WorkflowTemplate template) {
        Map<String, Long> given = keyResults.orElse(Map.of());
        List<String> names = template.keyResults().stream()
                .map(WorkflowTemplate.NamedKeyResult::name)
                .toList();
        List<FieldError> errors = new ArrayList<>();
        names.stream()
                .filter(wanted -> given.get(wanted) == null && (given.containsKey(wanted) || !creates()))
                .forEach(wanted -> errors.add(FieldError.of("keyResults." + wanted, "is required")));
        given.keySet().stream()
                .filter(known -> !names.contains(known))
                .forEach(
                        unknown -> errors.add(FieldError.of("keyResults." + unknown, "is not a name of the template")));
        if (!errors.isEmpty()) {
            throw InvalidRequest.of(errors);
        }
        return given;
    }
}
