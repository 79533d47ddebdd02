package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.FlawPlaces;
import io.orgsync.devkit.upstream.FlawPlaces.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes the orders of a plan. Each order has random numbers of its own, so a longer plan starts like a shorter one. */
public final class OrderSeeder {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private OrderSeeder() {}

    /** The orders of a plan, spread evenly over the billing accounts. */
    public static List<SimulatedOrder> seed(SeedPlan plan, List<String> billingAccountIds) {
        FlawPlaces<DirtKind> flaws =
                new FlawPlaces<>(plan.count(), plan.seed(), plan.dirt().counts(), DirtKind.values());
        List<SimulatedOrder> orders = new ArrayList<>(plan.count());
        for (int i = 0; i < plan.count(); i++) {
            orders.add(order(plan, i, billingAccountIds.get(i % billingAccountIds.size()), flaws.at(i)));
        }
        return orders;
    }

    private static SimulatedOrder order(
            SeedPlan plan, int index, String billingAccountId, Optional<Flaw<DirtKind>> flaw) {
        SplittableRandom random = new SplittableRandom(plan.seed() + (index + 1) * GOLDEN_GAMMA);
        ObjectNode document = new OrderShape(plan, random).draw(plan.firstNumber() + index, billingAccountId);
        JsonNode element = flaw.map(found -> Flaws.spoil(document, found.kind(), found.nth(), plan.now()))
                .orElse(document);
        return SimulatedOrder.of(element, billingAccountId, flaw.map(Flaw::kind));
    }
}
