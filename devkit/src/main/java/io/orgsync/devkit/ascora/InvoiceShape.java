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

    private static final List<String> LINE_TYPES = List.of("material", "labour", "labour", "discount", "none");

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
        BigDecimal charged = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            charged = charged.add(addLine(lines.addObject(), charged));
        }
        return invoice;
    }

    /** A discount is a part of what the lines before it charge: no invoice of the seeds is a credit. */
    private BigDecimal addLine(ObjectNode line, BigDecimal charged) {
        String drawn = Vocabulary.one(LINE_TYPES, random);
        boolean discount = drawn.equals("discount") && charged.signum() > 0;
        String type = discount || !drawn.equals("discount") ? drawn : "material";
        int quantity = discount ? 1 : 1 + random.nextInt(8);
        BigDecimal unit = discount ? discountOn(charged) : BigDecimal.valueOf(100L + random.nextInt(30_000), 2);
        BigDecimal amount = unit.multiply(BigDecimal.valueOf(quantity));
        line.put("itemCode", "IT-" + Vocabulary.digits(3, random))
                .put("description", Vocabulary.one(Vocabulary.ITEMS, random))
                .put("quantity", quantity)
                .put("unitAmountExTax", unit)
                .put("amountExTax", amount)
                .put("invoiceLineType", type);
        return amount;
    }

    private BigDecimal discountOn(BigDecimal charged) {
        BigDecimal share = BigDecimal.valueOf(5L * (1 + random.nextInt(4)), 2);
        return charged.multiply(share).setScale(2, RoundingMode.HALF_UP).negate();
    }
}
