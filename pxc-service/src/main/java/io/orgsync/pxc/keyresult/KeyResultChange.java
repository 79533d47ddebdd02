package io.orgsync.pxc.keyresult;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code PUT /api/strategy/key-results/{id}}. What is left out stays as it is; members that a GET shows
 * beside these are ignored.
 *
 * @param objectiveId an objective of the organisation
 * @param title 1 to 255 characters, trimmed
 * @param type Numeric Target, Percentage KPI or Milestone
 * @param status Not Started, On Track, At Risk, Stuck or Completed
 * @param targetValue decimal text
 * @param currentValue decimal text; another value than the present one is booked in the history
 */
@Schema(name = "KeyResultChange")
@JsonIgnoreProperties({"id", "organizationId", "createdAt", "updatedAt"})
public record KeyResultChange(
        Optional<Long> objectiveId,
        Optional<@Size(min = 1, max = 255) String> title,
        Optional<@Size(max = 10_000) String> description,

        @Schema(pattern = KeyResultType.WORDS)
        Optional<
                        @Pattern(
                                regexp = KeyResultType.WORDS,
                                message = "must be one of Numeric Target, Percentage KPI, Milestone")
                        String>
                type,

        @Schema(pattern = StrategyStatus.OF_KEY_RESULTS)
        Optional<@Pattern(regexp = StrategyStatus.OF_KEY_RESULTS, message = StrategyStatus.OF_KEY_RESULTS_RULE) String>
                status,

        Optional<@DecimalText String> targetValue,
        Optional<@DecimalText String> currentValue) {

    public KeyResultChange {
        title = title.map(String::trim);
    }

    void applyTo(KeyResult keyResult) {
        objectiveId.ifPresent(id -> keyResult.objectiveId = id);
        title.ifPresent(text -> keyResult.title = text);
        description.ifPresent(text -> keyResult.description = text);
        type.ifPresent(word -> keyResult.type = word);
        status.ifPresent(word -> keyResult.status = word);
        targetValue.ifPresent(text -> keyResult.targetValue = DecimalText.Form.read(text));
        currentValue.ifPresent(text -> keyResult.currentValue = DecimalText.Form.read(text));
    }
}
