package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.orgsync.devkit.upstream.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Spoils orders on purpose. */
final class Flaws {

    private static final List<String> UNPARSABLE = List.of("yesterday", "2025-13-45T99:00:00Z", "09/10/2025 08:13", "");
    private static final List<String> UNKNOWN = List.of("AssessingAmendment", "teleported");
    private static final List<String> ODD_CASE = List.of("InProgress", "HELD", "in progress", "in_progress");
    private static final String NUL = "\0";
    private static final String LONE_HIGH_SURROGATE = "\ud800";
    private static final String LONE_LOW_SURROGATE = "\udc00";

    private Flaws() {}

    /** The spoilt element; {@code nth} counts the orders with this flaw, so that variants take turns. */
    static JsonNode spoil(ObjectNode order, DirtKind kind, int nth, Instant now) {
        switch (kind) {
            case MISSING_LAST_UPDATE -> order.remove("lastUpdate");
            case UNPARSABLE_LAST_UPDATE -> order.put("lastUpdate", turn(nth, UNPARSABLE));
            case OFFSET_LAST_UPDATE -> order.put("lastUpdate", withOffset(order));
            case FUTURE_LAST_UPDATE -> order.put("lastUpdate", Timestamps.write(now.plus(Duration.ofDays(3))));
            case UNKNOWN_STATE -> order.put("state", turn(nth, UNKNOWN));
            case ODD_CASE_STATE -> order.put("state", turn(nth, ODD_CASE));
            case MISSING_STATE -> order.putNull("state");
            case MISSING_ID -> order.remove("id");
            case LONG_ID -> order.put("id", idOf(order) + "-" + "X".repeat(80));
            case NOT_AN_OBJECT -> {
                return TextNode.valueOf("order " + idOf(order) + " is not available");
            }
            case LOOSE_NUMBERS -> looseNumbers(order);
            case UNSTORABLE_TEXT -> unstorableText(order);
            case EXTRA_ATTRIBUTES -> extraAttributes(order);
            case EXTERNAL_ID_TEXT ->
                order.put(
                        "externalId",
                        order.path("externalId").path(0).path("id").asText());
            case FLAT_PLACE -> flatPlace(order);
        }
        return order;
    }

    private static String turn(int nth, List<String> variants) {
        return variants.get(nth % variants.size());
    }

    private static String idOf(ObjectNode order) {
        return order.path("id").asText();
    }

    private static String withOffset(ObjectNode order) {
        return Timestamps.writeWithOffset(Instant.parse(order.path("lastUpdate").asText()));
    }

    private static void looseNumbers(ObjectNode order) {
        order.put("priority", 4);
        for (JsonNode item : order.path("productOrderItem")) {
            if (item instanceof ObjectNode open) {
                open.put("quantity", "1");
                addLooseCharacteristics(open.withObjectProperty("product").withArrayProperty("productCharacteristic"));
            }
        }
    }

    private static void addLooseCharacteristics(ArrayNode characteristics) {
        characteristics.addObject().put("name", "retailerId").put("value", 4711);
        characteristics.addObject().put("name", "changeOfRetailer").put("value", true);
        characteristics.addObject().put("name", "cpwnReference").putNull("value");
    }

    /** Items that had no place get one. */
    private static void flatPlace(ObjectNode order) {
        for (JsonNode item : order.path("productOrderItem")) {
            if (item instanceof ObjectNode open) {
                ObjectNode product = open.withObjectProperty("product");
                FourthGeneration.flattenPlaces(product);
                addPlaceIfAbsent(product.withArrayProperty("place"));
            }
        }
    }

    private static void addPlaceIfAbsent(ArrayNode places) {
        if (places.isEmpty()) {
            places.addObject()
                    .put("role", "consumer")
                    .put("galk", "A00012345678")
                    .put("postcode", "M1 1AB");
        }
    }

    private static void unstorableText(ObjectNode order) {
        order.withArrayProperty("note")
                .addObject()
                .put("id", "99")
                .put("author", "engineer" + NUL)
                .put(
                        "text",
                        "gate code " + NUL + "42 " + LONE_HIGH_SURROGATE + " call first " + LONE_LOW_SURROGATE + " 😀")
                .put("@type", "Note");
    }

    private static void extraAttributes(ObjectNode order) {
        order.put("pxcRiskScore", 0.25);
        order.putObject("pxcInternal")
                .put("queue", "B7")
                .putArray("hops")
                .add(1)
                .add("two")
                .addNull();
    }
}
