package io.orgsync.ascora.conflict;

import io.orgsync.model.tenancy.OrganizationId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A conflict.
 *
 * @param fields what must be decided
 * @param changes everything that was wanted, of which the fields are a part
 * @param base what both sides agreed on last, of everything that was wanted
 */
public record ConflictRow(
        long id,
        OrganizationId organization,
        String resourceType,
        UUID resourceId,
        Optional<String> ascoraResourceId,
        List<FieldConflict> fields,
        JsonObject changes,
        JsonObject base,
        boolean open,
        Optional<String> resolution,
        Optional<Long> outboxId,
        Instant detectedAt,
        Optional<Instant> resolvedAt) {}
