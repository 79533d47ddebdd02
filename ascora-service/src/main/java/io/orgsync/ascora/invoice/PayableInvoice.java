package io.orgsync.ascora.invoice;

import io.orgsync.model.problem.Conflict;
import io.orgsync.model.problem.Unprocessable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * An invoice that is held while a payment of it is decided.
 *
 * @param number by which alone Ascora takes payments
 * @param total what it amounts to, where that is known
 * @param paid what Ascora is known to have
 * @param waiting what was recorded here and Ascora may or will have
 */
record PayableInvoice(
        UUID id, Optional<String> number, Optional<BigDecimal> total, BigDecimal paid, BigDecimal waiting) {

    /** 409 when Ascora can't be told of a payment. */
    String requireNumber() {
        return number.orElseThrow(
                () -> Conflict.of("The invoice has no number, and Ascora takes payments by the number only."));
    }

    /** 422 when the amount is more than what is outstanding and not on its way already. */
    void requireRoomFor(BigDecimal amount) {
        if (total.isEmpty()) {
            throw Unprocessable.of("Ascora does not tell what the invoice amounts to, so nobody can tell whether the"
                    + " payment is too high; repeat it with force to record it nevertheless.");
        }
        BigDecimal room = total.get().subtract(paid).subtract(waiting).max(BigDecimal.ZERO);
        if (amount.compareTo(room) > 0) {
            throw Unprocessable.of("The payment is more than what is outstanding, " + room.toPlainString()
                    + onTheirWay() + "; repeat it with force to record it nevertheless.");
        }
    }

    private String onTheirWay() {
        return waiting.signum() == 0
                ? ""
                : ", not counting " + waiting.toPlainString() + " of payments that Ascora has not confirmed yet";
    }
}
