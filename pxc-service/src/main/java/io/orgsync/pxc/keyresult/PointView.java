package io.orgsync.pxc.keyresult;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value that a Key Result has had; values are decimal texts.
 *
 * @param oldValue the value before; absent for the first one
 * @param updateType set_value, increment or percentage by a run; progress or edit by a person
 * @param rule what was counted, when a run moved it
 */
@Schema(name = "KeyResultPoint")
public record PointView(
        long id,
        String value,
        Optional<String> oldValue,

        @Schema(enumeration = {"set_value", "increment", "percentage", "progress", "edit"})
        String updateType,

        Optional<Long> runId,
        Optional<Long> workflowId,
        Optional<String> rule,
        Optional<String> notes,
        Optional<String> userId,
        Instant recordedAt) {

    static PointView of(KeyResultPoint point) {
        return new PointView(
                point.id,
                DecimalText.Form.write(point.value),
                Optional.ofNullable(point.oldValue).map(DecimalText.Form::write),
                point.updateType,
                Optional.ofNullable(point.runId),
                Optional.ofNullable(point.workflowId),
                Optional.ofNullable(point.rule),
                Optional.ofNullable(point.notes),
                Optional.ofNullable(point.userId),
                point.recordedAt);
    }
}
