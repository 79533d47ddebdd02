package io.orgsync.pxc.keyresult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST /api/strategy/key-results}.
 *
 * @param objectiveId an objective of the organisation
 * @param title 1 to 255 characters, trimmed
 * @param type Numeric Target (default), Percentage KPI or Milestone
 * @param status Not Started (default), On Track, At Risk, Stuck or Completed
 * @param targetValue decimal text
 * @param currentValue decimal text, default 0
 */
@Schema(name = "KeyResultSubmission")
public record SubmittedKeyResult(
        Optional<Long> objectiveId,
        @NotBlank @Size(max = 255) String title,
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

    public SubmittedKeyResult {
        title = title == null ? "" : title.trim();
    }

    KeyResultChange asChange() {
        return new KeyResultChange(
                objectiveId, Optional.of(title), description, type, status, targetValue, currentValue);
    }
}
