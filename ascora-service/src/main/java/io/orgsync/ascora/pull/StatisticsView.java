package io.orgsync.ascora.pull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The mirror in numbers. Amounts are in the connection's currency. */
@Schema(name = "AscoraStatistics")
record StatisticsView(Customers customers, Jobs jobs, Invoices invoices, Sync sync) {

    /**
     * Customers by their {@code syncStatus}; the rest of them are in error.
     *
     * @param pending not in Ascora yet, or with a change that is not
     * @param conflicts with an open conflict
     */
    @Schema(name = "CustomerStatistics")
    record Customers(long total, long synced, long pending, long conflicts) {}

    /** @param byStatus jobs by the front ends' word for their state */
    @Schema(name = "JobStatistics")
    record Jobs(long total, Map<String, Long> byStatus, BigDecimal totalEstimatedCost, BigDecimal totalActualCost) {}

    /**
     * @param total of all invoices, with tax, credits taken off
     * @param outstanding what is still owed on those that are owed something; credits and overpayments don't lower it
     */
    @Schema(name = "InvoiceStatistics")
    record Invoices(
            long count,
            BigDecimal total,
            BigDecimal paid,
            BigDecimal outstanding,
            long overdueCount,
            BigDecimal overdueAmount) {}

    /**
     * Runs.
     *
     * @param averageDuration milliseconds
     * @param quarantined records that could not be stored
     */
    @Schema(name = "SyncStatistics")
    record Sync(
            long total,
            long successful,
            long failed,
            long inProgress,
            Optional<Long> averageDuration,
            Optional<Instant> lastSyncAt,
            long quarantined) {}
}
