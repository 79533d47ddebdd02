package io.orgsync.ascora.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report as callers see it.
 *
 * @param jobId the row of the job that was made from it
 * @param createdAt when it was handed over; absent for one that was read from the platform's API
 */
@Schema(name = "Report")
record ReportView(
        UUID reportId,
        Optional<String> customerName,
        Optional<String> customerEmail,
        Optional<String> customerPhone,
        Optional<String> damageType,
        Optional<String> severity,
        Optional<String> location,
        Optional<BigDecimal> estimatedCost,
        Optional<String> scheduledDate,
        Optional<String> notes,
        Optional<String> claimNumber,
        Optional<UUID> jobId,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt) {

    static ReportView of(StoredReport stored) {
        return of(stored.id(), stored.report(), stored.jobId(), Optional.of(stored));
    }

    static ReportView pulled(UUID id, Report report) {
        return of(id, report, Optional.empty(), Optional.empty());
    }

    private static ReportView of(UUID id, Report report, Optional<UUID> jobId, Optional<StoredReport> stored) {
        return new ReportView(
                id,
                report.customerName(),
                report.customerEmail(),
                report.customerPhone(),
                report.damageType(),
                report.severity(),
                report.location(),
                report.estimatedCost(),
                report.scheduledDate(),
                report.notes(),
                report.claimNumber(),
                jobId,
                stored.map(StoredReport::createdAt),
                stored.map(StoredReport::updatedAt));
    }
}
