package io.orgsync.ascora.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A report that was handed over.
 *
 * @param isNew whether this call has made it
 * @param jobId the row of the job that was made from it
 */
record StoredReport(
        UUID id, Report report, Optional<UUID> jobId, Instant createdAt, Instant updatedAt, boolean isNew) {}
