package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.SplittableRandom;

/** Draws one clean order of TMF622 v5 shape with PXC's extensions. */
final class OrderShape {

    private static final Set<String> ENDED = Set.of("completed", "failed", "partial");
    private static final double SHARE_OF_TODAY = 0.35;
    private static final int DAYS = 14;

    private final SeedPlan plan;
    private final SplittableRandom random;

    OrderShape(SeedPlan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
    }

    ObjectNode draw(int number, String billingAccountId) {
        String id = "ORD" + number;
        String state = Vocabulary.one(Vocabulary.STATES, random);
        Instant lastUpdate = lastUpdate();
        Instant created = lastUpdate.minusSeconds(random.nextInt(20 * 86_400));
        ObjectNode order = Json.object()
                .put("id", id)
                .put("href", Route.ORDERS + "/productOrder/" + id)
                .put("@type", "ProductOrder")
                .put("state", state)
                .put("lastUpdate", Timestamps.write(lastUpdate));
        addDates(order, state, created, lastUpdate);
        order.put("priority", Integer.toString(random.nextInt(5)));
        order.putObject("billingAccount").put("id", billingAccountId).put("@type", "BillingAccountRef");
        addExternalId(order, number);
        new ItemShape(random).addTo(order, state, midnight(created, 7 + random.nextInt(14)));
        addNotes(order, created);
        addProgress(order, state, lastUpdate);
        return order;
    }

    private Instant lastUpdate() {
        Instant midnight = LocalDate.ofInstant(plan.now(), plan.zone())
                .atStartOfDay(plan.zone())
                .toInstant();
        return random.nextDouble() < SHARE_OF_TODAY
                ? between(midnight, plan.now())
                : between(plan.now().minus(Duration.ofDays(DAYS)), midnight);
    }

    private Instant between(Instant from, Instant until) {
        long millis = Math.max(1, Duration.between(from, until).toMillis());
        return from.plusMillis(random.nextLong(millis)).truncatedTo(ChronoUnit.MILLIS);
    }

    /** PXC's partners send business dates as midnight UTC. */
    private static Instant midnight(Instant from, int daysLater) {
        return LocalDate.ofInstant(from, ZoneOffset.UTC)
                .plusDays(daysLater)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private void addDates(ObjectNode order, String state, Instant created, Instant lastUpdate) {
        Instant requested = midnight(created, 5 + random.nextInt(10));
        order.put("creationDate", Timestamps.write(created))
                .put("orderDate", Timestamps.write(created))
                .put("requestedCompletionDate", Timestamps.write(requested))
                .put("expectedCompletionDate", Timestamps.write(requested.plus(Duration.ofDays(random.nextInt(4)))));
        if (ENDED.contains(state)) {
            order.put("completionDate", Timestamps.write(lastUpdate));
        }
    }

    private static void addExternalId(ObjectNode order, int number) {
        order.putArray("externalId")
                .addObject()
                .put("owner", "partner")
                .put("externalIdentifierType", "partnerOrderReference")
                .put("id", "PO-" + number)
                .put("@type", "ExternalIdentifier");
    }

    private void addNotes(ObjectNode order, Instant created) {
        ArrayNode notes = order.putArray("note");
        for (int i = random.nextInt(3); i > 0; i--) {
            notes.addObject()
                    .put("id", Integer.toString(i))
                    .put("author", Vocabulary.one(Vocabulary.PEOPLE, random))
                    .put("date", Timestamps.write(created.plusSeconds(random.nextInt(3_600))))
                    .put("text", Vocabulary.one(Vocabulary.NOTES, random))
                    .put("@type", "Note");
        }
    }

    private static void addProgress(ObjectNode order, String state, Instant at) {
        if (state.equals("failed") || state.equals("rejected")) {
            order.putArray("productOrderErrorMessage")
                    .addObject()
                    .put("code", "4102")
                    .put("reason", state.equals("failed") ? "Line test failed" : "Address not matched")
                    .put("timestamp", Timestamps.write(at))
                    .put("@type", "ProductOrderErrorMessage");
        }
        if (state.startsWith("inProgress") || ENDED.contains(state)) {
            order.putArray("productOrderMilestone")
                    .addObject()
                    .put("id", "1")
                    .put("name", "supplierAccepted")
                    .put("milestoneDate", Timestamps.write(at.minusSeconds(3_600)))
                    .put("status", "completed")
                    .put("@type", "ProductOrderMilestone");
        }
    }
}
