package io.orgsync.ascora.push;

import io.orgsync.model.activity.NewActivity.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A write as callers see it.
 *
 * @param resourceId the row it is about
 * @param payload what is sent
 * @param inDoubt whether it is not known what became of the last try
 * @param attempts how often it was sent or looked for
 * @param upstreamId Ascora's id of what it made or changed
 * @param dependsOn the write that must be done before
 */
@Schema(name = "AscoraWrite")
record WriteView(
        long id,

        @Schema(
                pattern =
                        "customer_create|customer_update|report_customer|job_create|job_status|job_note|job_attachment|payment")
        String kind,

        @Schema(pattern = "customer|job|job_note|job_attachment|payment")
        String resourceType,

        UUID resourceId,
        Map<String, Object> payload,
        WriteState state,
        boolean inDoubt,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Optional<String> errorClass,
        Optional<String> errorMessage,
        Optional<String> upstreamId,
        Optional<String> upstreamNumber,
        Map<String, Object> result,
        Optional<Long> dependsOn,
        Optional<String> requestedBy,
        Instant createdAt,
        Instant updatedAt) {

    static WriteView of(Write write) {
        return new WriteView(
                write.id(),
                write.kind(),
                write.resourceType(),
                write.resourceId(),
                write.payload().getMap(),
                write.state(),
                write.inDoubt(),
                write.attempts(),
                write.nextAttemptAt(),
                write.reason().map(Reason::errorClass),
                write.reason().map(Reason::message),
                write.upstreamId(),
                write.upstreamNumber(),
                write.result().getMap(),
                write.dependsOn().isPresent() ? Optional.of(write.dependsOn().getAsLong()) : Optional.empty(),
                write.actor().map(Actor::userName),
                write.createdAt(),
                write.updatedAt());
    }
}
