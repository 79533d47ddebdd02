package io.orgsync.ascora.invoice;

import io.orgsync.ascora.connection.AscoraSettings;
import io.orgsync.model.problem.InvalidRequest;
import io.orgsync.model.upstream.StorableText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A payment that somebody wants recorded, with everything filled in.
 *
 * @param method as the caller named it
 * @param ascoraMethod the name of the payment method in Ascora
 * @param receiptNumber our own and unique: by it the payment is recognised in Ascora
 * @param force whether it is recorded whatever is outstanding
 */
record NewPayment(
        UUID id,
        BigDecimal amount,
        String method,
        String ascoraMethod,
        LocalDate date,
        Optional<String> reference,
        Optional<String> notes,
        String receiptNumber,
        boolean force) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int CENTS = 2;
    private static final int RECEIPT_DIGITS = 16;
    private static final String CASH = "cash";
    private static final String OTHER = "other";

    /** Fails with 400 for a method that must be mapped first, and for a date that no payment has. */
    static NewPayment of(PaymentSubmission submitted, AscoraSettings settings, LocalDate today) {
        String method = text(submitted.paymentMethod()).orElse(CASH);
        UUID id = UUID.randomUUID();
        return new NewPayment(
                id,
                submitted.amount().setScale(CENTS, RoundingMode.UNNECESSARY),
                method,
                ascoraMethod(method, settings.paymentMethodMap()),
                date(submitted.paymentDate().orElse(today), today),
                text(submitted.reference()),
                text(submitted.notes()),
                receiptNumber(id),
                submitted.force().orElse(false));
    }

    private static Optional<String> text(Optional<String> given) {
        return given.map(text -> StorableText.of(text).value().strip()).filter(text -> !text.isEmpty());
    }

    private static String ascoraMethod(String method, Map<String, String> map) {
        String word = method.toLowerCase(Locale.ROOT);
        String name = map.getOrDefault(method, map.get(word));
        if (name == null && word.equals(OTHER)) {
            throw InvalidRequest.of(
                    "paymentMethod", "needs a name in Ascora: add \"other\" to the setting paymentMethodMap", method);
        }
        return name == null ? method : name;
    }

    private static LocalDate date(LocalDate date, LocalDate today) {
        LocalDate latest = today.plusYears(1);
        if (date.isBefore(EARLIEST) || date.isAfter(latest)) {
            throw InvalidRequest.of("paymentDate", "must be between " + EARLIEST + " and " + latest, date.toString());
        }
        return date;
    }

    private static String receiptNumber(UUID id) {
        String digits = id.toString().replace("-", "").substring(0, RECEIPT_DIGITS);
        return "OS-" + digits.toUpperCase(Locale.ROOT);
    }

    /** What Ascora keeps of reference and notes. */
    String comment() {
        return Stream.of(reference, notes).flatMap(Optional::stream).collect(Collectors.joining("; "));
    }
}
