package io.orgsync.ascora.invoice;

import io.orgsync.model.openapi.WithNulls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The fields of {@link InvoiceQueries#INVOICES}, for the API's document.
 *
 * @param taxEstimated whether the tax follows from the setting taxRate
 * @param totalAmount with tax
 * @param leftFeedAt when Ascora's feed no longer had it
 */
@WithNulls(except = {"missingSince", "leftFeedAt"})
@Schema(name = "Invoice")
record InvoiceView(
        UUID id,
        UUID organizationId,
        String ascoraInvoiceId,
        Optional<String> ascoraJobId,
        Optional<String> jobNumber,
        Optional<UUID> reportId,
        Optional<String> customerId,
        Optional<String> customerName,
        Optional<String> invoiceNumber,
        Optional<String> description,
        Optional<LocalDate> invoiceDate,
        Optional<LocalDate> dueDate,
        Optional<BigDecimal> totalExTax,
        Optional<BigDecimal> taxAmount,
        boolean taxEstimated,
        Optional<BigDecimal> totalAmount,
        BigDecimal paidAmount,
        BigDecimal outstanding,
        String currency,
        @Schema(pattern = "unpaid|partial|paid|overdue") String status,
        Optional<String> paymentMethod,
        Optional<LocalDate> paymentDate,
        Optional<Instant> syncedAt,
        Optional<Instant> missingSince,
        Optional<Instant> leftFeedAt,
        Instant createdAt,
        Instant updatedAt,
        @Schema(pattern = "synced") String syncStatus,
        boolean hasConflict) {}
