package io.orgsync.ascora.job;

import io.orgsync.model.openapi.WithNulls;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The fields of {@link JobQueries#JOBS}, for the API's document.
 *
 * @param ascoraStatus Ascora's number, 0 to 8 as far as they are documented
 */
@WithNulls(except = "missingSince")
@Schema(name = "Job")
record JobView(
        UUID id,
        UUID organizationId,
        Optional<UUID> reportId,
        Optional<String> ascoraJobId,
        Optional<String> jobNumber,
        Optional<String> topLevelJobNumber,
        Optional<String> jobTitle,
        Optional<String> customerId,
        Optional<String> customerName,
        Optional<String> customerEmail,
        Optional<String> customerPhone,
        Optional<String> billingCustomerId,
        Optional<String> billingCustomerName,
        @Schema(pattern = JobQueries.STATUSES) Optional<String> jobStatus,
        Optional<Integer> ascoraStatus,
        Optional<String> ascoraStatusText,
        Optional<String> description,
        Optional<String> workUndertaken,
        Optional<String> jobAddress,
        Optional<String> suburb,
        Optional<String> state,
        Optional<String> postcode,
        Optional<String> country,
        Optional<String> jobType,
        Optional<String> pricingMethod,
        Optional<String> purchaseOrderNumber,
        Optional<String> clientOrderNumber,
        @Schema(pattern = JobPriority.WORDS) Optional<String> priority,
        Optional<BigDecimal> estimatedCost,
        Optional<BigDecimal> actualCost,
        Optional<BigDecimal> totalExTax,
        Optional<BigDecimal> totalIncTax,
        String currency,
        Optional<Instant> dateCreated,
        Optional<Instant> scheduledDate,
        Optional<Instant> completedDate,
        Optional<String> assignedTo,
        Optional<String> assignedToName,
        Optional<String> invoiceStatus,
        Optional<BigDecimal> invoiceAmount,
        Optional<String> paymentStatus,
        Optional<String> notes,
        Map<String, String> customFields,
        @Schema(pattern = "to_ascora|from_ascora|both") String syncDirection,
        Optional<Instant> syncedAt,
        Optional<Instant> lastSyncedAt,
        Optional<Instant> missingSince,
        Instant createdAt,
        Instant updatedAt,
        @Schema(pattern = "pending|synced") String syncStatus,
        boolean hasConflict) {}
