package io.orgsync.ascora.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A conflict as callers see it.
 *
 * @param resourceId the row
 * @param ascoraResourceId Ascora's id
 * @param fields what must be decided, from all three sides
 * @param changes everything that was wanted with them
 * @param resolution local, remote or merge, once it is resolved
 * @param outboxId the write that the resolution led to
 */
@Schema(name = "AscoraConflict")
record ConflictView(
        long id,
        String resourceType,
        UUID resourceId,
        Optional<String> ascoraResourceId,
        List<FieldConflict> fields,
        Map<String, Object> changes,
        @Schema(pattern = "open|resolved") String status,
        @Schema(pattern = "local|remote|merge") Optional<String> resolution,
        Optional<Long> outboxId,
        Instant detectedAt,
        Optional<Instant> resolvedAt) {

    static ConflictView of(ConflictRow conflict) {
        return new ConflictView(
                conflict.id(),
                conflict.resourceType(),
                conflict.resourceId(),
                conflict.ascoraResourceId(),
                conflict.fields(),
                conflict.changes().getMap(),
                conflict.open() ? "open" : "resolved",
                conflict.resolution(),
                conflict.outboxId(),
                conflict.detectedAt(),
                conflict.resolvedAt());
    }
}
