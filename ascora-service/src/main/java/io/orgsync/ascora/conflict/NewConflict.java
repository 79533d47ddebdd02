package io.orgsync.ascora.conflict;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A conflict that was found.
 *
 * @param fields what must be decided
 * @param changes everything that was wanted
 * @param base what both sides agreed on last, of everything that was wanted
 */
public record NewConflict(
        String resourceType,
        UUID resourceId,
        Optional<String> ascoraResourceId,
        List<FieldConflict> fields,
        JsonObject changes,
        JsonObject base) {}
