package io.orgsync.ascora.pull;

import io.orgsync.model.openapi.WithNulls;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The fields of a log row as {@link LogQueries} reads them, for the API's document.
 *
 * @param syncType what was done, as pull, connect, job_create or webhook_job_created; the set is open
 * @param resourceType customer, job, invoice, payment and others
 * @param responseData depends on what was done
 */
@WithNulls
@Schema(name = "SyncLog")
record LogView(
        UUID id,
        UUID organizationId,
        Optional<UUID> integrationId,
        Optional<Long> runId,
        String syncType,
        @Schema(pattern = "orgsync|ascora") Optional<String> source,
        @Schema(pattern = "orgsync|ascora") Optional<String> target,
        Optional<String> resourceType,
        Optional<UUID> resourceId,
        Optional<String> ascoraResourceId,
        @Schema(pattern = "success|failed|pending|skipped") String status,
        Optional<String> errorClass,
        Optional<String> errorMessage,
        int retryCount,
        Optional<Instant> nextAttemptAt,
        Optional<Map<String, Object>> responseData,
        Instant createdAt) {}
