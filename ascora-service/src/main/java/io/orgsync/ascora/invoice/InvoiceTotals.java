package io.orgsync.ascora.invoice;

import io.orgsync.ascora.upstream.AscoraJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What an invoice amounts to, as far as its header or its lines tell.
 *
 * @param incTax what is owed
 * @param taxEstimated true when the feed has no tax and it was reckoned with the connection's tax rate
 */
record InvoiceTotals(
        Optional<BigDecimal> exTax, Optional<BigDecimal> tax, Optional<BigDecimal> incTax, boolean taxEstimated) {

    private static final int CENTS = 2;

    static InvoiceTotals of(AscoraJson invoice, BigDecimal taxRate) {
        Optional<BigDecimal> given = invoice.number("totalExTax", "amountExTax", "adjustedAmountExTax")
                .or(() -> sum(invoice, InvoiceTotals::lineAmount));
        Optional<BigDecimal> incTax = invoice.number("totalIncTax", "amountIncTax");
        Optional<BigDecimal> tax = invoice.number("tax", "taxAmount")
                .or(() -> incTax.flatMap(total -> given.map(total::subtract)))
                .or(() -> sum(invoice, line -> line.number("tax", "taxAmount")));
        return tax.isPresent() ? withTax(given, tax, incTax) : estimated(given, incTax, taxRate);
    }

    private static InvoiceTotals withTax(
            Optional<BigDecimal> exTax, Optional<BigDecimal> tax, Optional<BigDecimal> incTax) {
        Optional<BigDecimal> total = incTax.or(() -> exTax.flatMap(amount -> tax.map(amount::add)));
        Optional<BigDecimal> net = exTax.or(() -> incTax.flatMap(amount -> tax.map(amount::subtract)));
        return new InvoiceTotals(net, tax, total, false);
    }

    private static InvoiceTotals estimated(
            Optional<BigDecimal> exTax, Optional<BigDecimal> incTax, BigDecimal taxRate) {
        Optional<BigDecimal> tax = exTax.map(amount -> amount.multiply(taxRate).setScale(CENTS, RoundingMode.HALF_UP));
        Optional<BigDecimal> total = incTax.or(() -> exTax.flatMap(amount -> tax.map(amount::add)));
        return new InvoiceTotals(exTax, tax, total, tax.isPresent());
    }

    private static Optional<BigDecimal> lineAmount(AscoraJson line) {
        return line.number("amountExTax", "totalAmountExTax")
                .or(() -> line.number("quantity")
                        .flatMap(quantity ->
                                line.number("unitAmountExTax", "unitPriceExTax").map(quantity::multiply)));
    }

    /** The sum over the lines that have such an amount; empty when none has. */
    private static Optional<BigDecimal> sum(AscoraJson invoice, Function<AscoraJson, Optional<BigDecimal>> amount) {
        List<BigDecimal> amounts = StreamSupport.stream(
                        invoice.member("invoiceLines").spliterator(), false)
                .map(line -> new AscoraJson(line, invoice.zone()))
                .flatMap(line -> amount.apply(line).stream())
                .toList();
        return amounts.stream().reduce(BigDecimal::add);
    }
}
