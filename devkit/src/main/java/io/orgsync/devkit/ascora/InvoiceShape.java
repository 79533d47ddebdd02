package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
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
        for (int i = 0; i < count; i++) {
            addLine(lines.addObject());
        }
        return invoice;
    }

    private void addLine(ObjectNode line) {
        String type = Vocabulary.one(LINE_TYPES, random);
        int quantity = 1 + random.nextInt(8);
        BigDecimal unit = BigDecimal.valueOf((type.equals("discount") ? -1L : 1L) * (100 + random.nextInt(30_000)), 2);
        line.put("itemCode", "IT-" + Vocabulary.digits(3, random))
                .put("description", Vocabulary.one(Vocabulary.ITEMS, random))
                .put("quantity", quantity)
                .put("unitAmountExTax", unit)
                .put("amountExTax", unit.multiply(BigDecimal.valueOf(quantity)))
                .put("invoiceLineType", type);
    }
}
