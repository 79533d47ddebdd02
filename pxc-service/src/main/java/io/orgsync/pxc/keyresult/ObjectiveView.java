package io.orgsync.pxc.keyresult;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objective as callers see it; values are decimal texts. */
@Schema(name = "Objective")
public record ObjectiveView(
        long id,
        UUID organizationId,
        String title,
        Optional<String> description,
        Optional<String> category,
        @Schema(pattern = StrategyStatus.OF_OBJECTIVES) String status,
        Optional<String> targetValue,
        Optional<String> currentValue,
        Instant createdAt,
        Instant updatedAt) {

    static ObjectiveView of(Objective objective) {
        return new ObjectiveView(
                objective.id,
                objective.organizationId,
                objective.title,
                Optional.ofNullable(objective.description),
                Optional.ofNullable(objective.category),
                objective.status,
                Optional.ofNullable(objective.targetValue).map(DecimalText.Form::write),
                Optional.ofNullable(objective.currentValue).map(DecimalText.Form::write),
                objective.createdAt,
                objective.updatedAt);
    }
}
