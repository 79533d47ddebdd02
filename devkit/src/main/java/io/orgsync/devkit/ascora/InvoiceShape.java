package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** An invoice as it could be; its date has no zone. */
final class InvoiceShape {

    private static final String DISCOUNT = "discount";
    private static final List<String> LINE_TYPES = List.of("material", "labour", "labour", DISCOUNT, "none");

    private final SeedPlan plan;
    private final SplittableRandom random;

    InvoiceShape(SeedPlan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
    }

    ObjectNode draw(int index, String jobId) {
        ObjectNode invoice = Blanks.invoice(Numbering.id(random))
                .put("invoiceNumber", "Inv" + (1_000 + plan.firstNumber() + index))
                .put(
                        "invoiceDate",
                        AscoraDates.zoneless(plan.now().minus(Duration.ofMinutes(random.nextInt(200_000)))));
        if (!jobId.isEmpty()) {
            invoice.put("jobId", jobId);
        }
        ArrayNode lines = invoice.withArrayProperty("invoiceLines");
        int count = 1 + random.nextInt(4);
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            total = total.add(addLine(lines.addObject(), total));
        }
        return invoice;
    }

    /** A discount is a part of what stands above it, so that somebody owes something in the end. */
    private BigDecimal addLine(ObjectNode line, BigDecimal total) {
        String drawn = Vocabulary.one(LINE_TYPES, random);
        boolean discount = drawn.equals(DISCOUNT) && total.signum() > 0;
        int quantity = discount ? 1 : 1 + random.nextInt(8);
        BigDecimal unit = discount
                ? total.movePointLeft(2)
                        .multiply(BigDecimal.valueOf(-1L - random.nextInt(20)))
                        .setScale(2, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(100 + random.nextInt(30_000), 2);
        BigDecimal amount = unit.multiply(BigDecimal.valueOf(quantity));
        line.put("itemCode", "IT-" + Vocabulary.digits(3, random))
                .put("description", Vocabulary.one(Vocabulary.ITEMS, random))
                .put("quantity", quantity)
                .put("unitAmountExTax", unit)
                .put("amountExTax", amount)
                .put("invoiceLineType", drawn.equals(DISCOUNT) && !discount ? "material" : drawn);
        return amount;
    }
}
