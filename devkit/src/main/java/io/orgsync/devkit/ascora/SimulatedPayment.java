package io.orgsync.devkit.ascora;

import java.math.BigDecimal;

/**
 * A payment that was recorded.
 *
 * @param date as it was given
 * @param sent whether it has left the feed of payments
 */
public record SimulatedPayment(
        String id,
        String invoiceNumber,
        BigDecimal amount,
        String date,
        String method,
        String comment,
        String receiptNumber,
        BigDecimal surcharge,
        boolean sent) {

    SimulatedPayment outOfFeed() {
        return new SimulatedPayment(id, invoiceNumber, amount, date, method, comment, receiptNumber, surcharge, true);
    }
}
