package io.orgsync.ascora.invoice;

import io.orgsync.model.openapi.WithNulls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The fields of {@link PaymentQueries#PAYMENTS}, for the API's document.
 *
 * @param source where it was recorded first
 */
@WithNulls
@Schema(name = "Payment")
record PaymentView(
        UUID id,
        Optional<UUID> invoiceId,
        String invoiceNumber,
        Optional<String> ascoraInvoiceId,
        BigDecimal amount,
        Optional<String> currency,
        Optional<String> paymentMethod,
        Optional<LocalDate> paymentDate,
        Optional<String> reference,
        Optional<String> notes,
        Optional<String> receiptNumber,

        @Schema(pattern = "pending|done|unknown|failed|void")
        String state,

        @Schema(pattern = "orgsync|ascora") String source,
        Optional<String> ascoraPaymentId,
        Optional<Long> outboxId,
        Optional<String> errorMessage,
        Optional<String> createdBy,
        Optional<Instant> recordedAt,
        Instant createdAt,
        Instant updatedAt) {}
