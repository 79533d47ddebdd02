package io.orgsync.ascora.connection;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;

/**
 * What can be set about a connection, but for its schedule, which the engine keeps. Every assumption about Ascora that
 * is not proven is one of these.
 *
 * @param jobTypeMap our words for job types to names that are configured in Ascora
 * @param statusPush whether a changed status is sent to Ascora, which nobody has documented
 * @param timezone of times that name none, and of a day's beginning
 * @param currency of all amounts, since Ascora names none
 * @param requestsPerMinute 1 to 100,000
 * @param paymentMethodMap our words for payment methods to names that are configured in Ascora
 * @param taxRate for invoices whose feed tells no tax
 * @param deepLinks addresses of Ascora's pages by job, customer and invoice, with {@code {id}} and {@code {number}}
 */
public record AscoraSettings(
        SyncSettings syncSettings,
        ConflictPolicy conflictPolicy,
        Map<String, String> jobTypeMap,
        boolean statusPush,
        ZoneId timezone,
        String currency,
        int requestsPerMinute,
        Map<String, String> paymentMethodMap,
        BigDecimal taxRate,
        Map<String, String> deepLinks) {

    public static final AscoraSettings DEFAULT = new AscoraSettings(
            SyncSettings.ALL,
            ConflictPolicy.MANUAL,
            Map.of(),
            false,
            ZoneId.of("Australia/Brisbane"),
            "AUD",
            120,
            Map.of(
                    "cash", "Cash",
                    "credit_card", "Credit Card",
                    "debit_card", "Credit Card",
                    "bank_transfer", "EFT",
                    "check", "Cheque"),
            new BigDecimal("0.10"),
            Map.of());
}
