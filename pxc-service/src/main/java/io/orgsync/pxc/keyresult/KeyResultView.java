package io.orgsync.pxc.keyresult;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A Key Result as callers see it; values are decimal texts. */
@Schema(name = "KeyResult")
public record KeyResultView(
        long id,
        UUID organizationId,
        Optional<Long> objectiveId,
        String title,
        Optional<String> description,
        @Schema(implementation = KeyResultType.class) String type,
        @Schema(pattern = StrategyStatus.OF_KEY_RESULTS) String status,
        Optional<String> targetValue,
        String currentValue,
        Instant createdAt,
        Instant updatedAt) {

    static KeyResultView of(KeyResult keyResult) {
        return new KeyResultView(
                keyResult.id,
                keyResult.organizationId,
                Optional.ofNullable(keyResult.objectiveId),
                keyResult.title,
                Optional.ofNullable(keyResult.description),
                keyResult.type,
                keyResult.status,
                Optional.ofNullable(keyResult.targetValue).map(DecimalText.Form::write),
                DecimalText.Form.write(keyResult.currentValue),
                keyResult.createdAt,
                keyResult.updatedAt);
    }
}
