package io.orgsync.pxc.keyresult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST /api/strategy/objectives}.
 *
 * @param title 1 to 255 characters, trimmed
 * @param status Draft, Active (default), On Track, At Risk, Off Track, Completed or Archived
 * @param targetValue decimal text
 */
@Schema(name = "ObjectiveSubmission")
public record SubmittedObjective(
        @NotBlank @Size(max = 255) String title,
        Optional<@Size(max = 10_000) String> description,
        Optional<@Size(max = 100) String> category,

        @Schema(pattern = StrategyStatus.OF_OBJECTIVES)
        Optional<@Pattern(regexp = StrategyStatus.OF_OBJECTIVES, message = StrategyStatus.OF_OBJECTIVES_RULE) String>
                status,

        Optional<@DecimalText String> targetValue,
        Optional<@DecimalText String> currentValue) {

    public SubmittedObjective {
        title = title == null ? "" : title.trim();
    }

    void applyTo(Objective objective) {
        description.ifPresent(text -> objective.description = text);
        category.ifPresent(text -> objective.category = text);
        status.ifPresent(word -> objective.status = word);
        targetValue.ifPresent(text -> objective.targetValue = DecimalText.Form.read(text));
        currentValue.ifPresent(text -> objective.currentValue = DecimalText.Form.read(text));
    }
}
