package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Timestamps;
import java.time.Instant;
import java.util.SplittableRandom;

/** Draws the items of an order: provide, modify, cease, and the mixed cases. */
final class ItemShape {

    private final SplittableRandom random;

    ItemShape(SplittableRandom random) {
        this.random = random;
    }

    void addTo(ObjectNode order, String state, Instant visit) {
        ArrayNode items = order.putArray("productOrderItem");
        switch (Vocabulary.one(Vocabulary.KINDS, random)) {
            case "PROVIDE" -> provide(items, "1", state, visit);
            case "BUNDLE" -> bundle(items, state, visit);
            case "MODIFY" -> modify(items, state);
            case "CEASE" -> cease(items, "1", state);
            case "REPLACE" -> {
                cease(items, "1", state);
                provide(items, "2", state, visit);
            }
            default -> item(items, "1", "noChange", state);
        }
    }

    private ObjectNode provide(ArrayNode items, String id, String state, Instant visit) {
        ObjectNode item = item(items, id, "add", state);
        item.putObject("appointment")
                .put("id", "APT" + Vocabulary.digits(8, random))
                .put("date", Timestamps.write(visit.plusSeconds(3_600L * (8 + random.nextInt(9)))))
                .put("@type", "AppointmentRef");
        ObjectNode product = product(item, "pendingActive");
        addPlace(product);
        ArrayNode characteristics = product.putArray("productCharacteristic");
        characteristic(characteristics, "provisioningCommand", Vocabulary.one(Vocabulary.COMMANDS, random));
        characteristic(characteristics, "productSpeed", Vocabulary.one(Vocabulary.SPEEDS, random));
        characteristic(characteristics, "careLevel", Vocabulary.one(Vocabulary.CARE_LEVELS, random));
        characteristic(characteristics, "installationType", Vocabulary.one(Vocabulary.INSTALLATIONS, random));
        characteristic(characteristics, "installationContactNamePrimary", Vocabulary.one(Vocabulary.PEOPLE, random));
        characteristic(characteristics, "installationContactNumberPrimary", "07" + Vocabulary.digits(9, random));
        characteristic(characteristics, "accessLineId", "ALID" + Vocabulary.digits(8, random));
        return item;
    }

    private void bundle(ArrayNode items, String state, Instant visit) {
        ArrayNode nested = provide(items, "1", state, visit).putArray("productOrderItem");
        ObjectNode voice = item(nested, "1.1", "add", state);
        ArrayNode characteristics = product(voice, "pendingActive").putArray("productCharacteristic");
        characteristic(characteristics, "numberPortabilityRequired", random.nextBoolean() ? "Y" : "N");
    }

    private void modify(ArrayNode items, String state) {
        ObjectNode product = product(item(items, "1", "modify", state), "active");
        product.put("id", "PRD" + Vocabulary.digits(8, random));
        ArrayNode characteristics = product.putArray("productCharacteristic");
        switch (random.nextInt(4)) {
            case 0 -> characteristic(characteristics, "careLevel", "Enhanced");
            case 1 -> characteristic(characteristics, "ipBlockSize", "/29");
            case 2 -> characteristic(characteristics, "productSpeed", Vocabulary.one(Vocabulary.SPEEDS, random));
            default -> {
                product.put("status", "suspended");
                characteristic(characteristics, "suspensionLevel", "full");
            }
        }
    }

    private void cease(ArrayNode items, String id, String state) {
        ObjectNode product = product(item(items, id, "delete", state), "pendingTerminate");
        product.put("id", "PRD" + Vocabulary.digits(8, random));
        ArrayNode characteristics = product.putArray("productCharacteristic");
        characteristic(characteristics, "partnerOrderReference", "C-" + Vocabulary.digits(6, random));
        characteristic(characteristics, "reasonForCease", "Customer left");
    }

    private static ObjectNode item(ArrayNode items, String id, String action, String state) {
        return items.addObject()
                .put("id", id)
                .put("action", action)
                .put("state", state)
                .put("quantity", 1)
                .put("@type", "ProductOrderItem");
    }

    private ObjectNode product(ObjectNode item, String status) {
        return item.putObject("product")
                .put("name", Vocabulary.one(Vocabulary.PRODUCTS, random))
                .put("status", status)
                .put("@type", "Product");
    }

    private void addPlace(ObjectNode product) {
        ObjectNode place = product.putArray("place")
                .addObject()
                .put("role", "installationAddress")
                .put("@type", "RelatedPlaceRefOrValue")
                .putObject("place");
        place.put("@type", "PXCGeographicSubAddressUnit")
                .put("uprn", Vocabulary.digits(12, random))
                .put("postcode", Vocabulary.one(Vocabulary.POSTCODES, random) + " " + random.nextInt(1, 10) + "AB");
        ArrayNode ids = place.putArray("externalId");
        placeId(ids, "galk", "A" + Vocabulary.digits(11, random));
        placeId(
                ids,
                "districtCode",
                Vocabulary.one(Vocabulary.POSTCODES, random).substring(0, 1) + "D");
    }

    private static void placeId(ArrayNode ids, String type, String id) {
        ids.addObject().put("externalIdentifierType", type).put("id", id).put("@type", "ExternalIdentifier");
    }

    static void characteristic(ArrayNode characteristics, String name, String value) {
        characteristics
                .addObject()
                .put("name", name)
                .put("value", value)
                .put("valueType", "string")
                .put("@type", "StringCharacteristic");
    }
}
