package io.orgsync.pxc.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a workflow step can do with an integration.
 *
 * @param actionKey unique within the integration
 * @param parameterSchema JSON Schema of the step's parameters
 * @param responseSchema JSON Schema of the step's output
 * @param usageCount how often runs have used it; survives imports, as the id does
 */
@Schema(name = "Action")
public record ActionView(
        long id,
        long integrationId,
        String actionKey,
        String name,
        Optional<String> description,
        Optional<String> category,
        String httpMethod,
        String endpoint,
        Map<String, Object> parameterSchema,
        Map<String, Object> responseSchema,
        List<String> requiredFields,
        List<String> optionalFields,
        Optional<String> resourceType,
        boolean idempotent,
        boolean isActive,
        int usageCount,
        Optional<Instant> lastUsedAt,
        Instant lastSyncedAt,
        Instant createdAt,
        Instant updatedAt) {}
