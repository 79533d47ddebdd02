package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes the orders of a plan. Each order has random numbers of its own, so a longer plan starts like a shorter one. */
public final class OrderSeeder {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private OrderSeeder() {}

    /** The orders of a plan, spread evenly over the billing accounts. */
    public static List<SimulatedOrder> seed(SeedPlan plan, List<String> billingAccountIds) {
        Flawed[] flawed = flawed(plan);
        List<SimulatedOrder> orders = new ArrayList<>(plan.count());
        for (int i = 0; i < plan.count(); i++) {
            orders.add(order(plan, i, billingAccountIds.get(i % billingAccountIds.size()), flawed[i]));
        }
        return orders;
    }

    private record Flawed(DirtKind kind, int nth) {}

    private static SimulatedOrder order(SeedPlan plan, int index, String billingAccountId, Flawed flawed) {
        SplittableRandom random = new SplittableRandom(plan.seed() + (index + 1) * GOLDEN_GAMMA);
        ObjectNode document = new OrderShape(plan, random).draw(plan.firstNumber() + index, billingAccountId);
        if (flawed == null) {
            return SimulatedOrder.of(document, billingAccountId, Optional.empty());
        }
        JsonNode spoilt = Flaws.spoil(document, flawed.kind(), flawed.nth(), plan.now());
        return SimulatedOrder.of(spoilt, billingAccountId, Optional.of(flawed.kind()));
    }

    /** Which order gets which flaw: as many places as needed, drawn without putting back. */
    private static Flawed[] flawed(SeedPlan plan) {
        Flawed[] flawed = new Flawed[plan.count()];
        int[] places = shuffled(plan.count(), new SplittableRandom(plan.seed()));
        int used = 0;
        for (DirtKind kind : DirtKind.values()) {
            int wanted = plan.dirt().counts().getOrDefault(kind, 0);
            for (int nth = 0; nth < wanted; nth++) {
                flawed[places[used++]] = new Flawed(kind, nth);
            }
        }
        return flawed;
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        int[] places = new int[count];
        Arrays.setAll(places, i -> i);
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = places[i];
            places[i] = places[other];
            places[other] = kept;
        }
        return places;
    }
}
