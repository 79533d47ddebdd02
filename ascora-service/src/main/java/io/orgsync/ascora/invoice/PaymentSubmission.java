package io.orgsync.ascora.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST …/invoices/{invoiceId}/payment}. Blank counts as absent.
 *
 * @param amount 0.01 or more, in the invoice's currency
 * @param paymentMethod a word of the setting paymentMethodMap, or the name of a payment method in Ascora; else cash
 * @param paymentDate a plain date; else today in the connection's zone
 * @param force records it although it is more than what is outstanding, or looks like one that was recorded just now
 * @param invoiceId ignored, the path names the invoice
 */
@Schema(name = "PaymentSubmission")
record PaymentSubmission(
        @NotNull @DecimalMin("0.01") @Digits(integer = 10, fraction = 2)
        BigDecimal amount,

        Optional<@Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line") String> paymentMethod,
        Optional<LocalDate> paymentDate,
        Optional<@Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line") String> reference,
        Optional<@Size(max = 2_000) String> notes,
        Optional<Boolean> force,
        @Schema(implementation = Object.class) Optional<JsonNode> invoiceId) {}
