package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;
import java.util.List;

/** Rewrites an order of TMF622 v5 shape as v4: plain external id, flat place, untyped characteristics. */
final class FourthGeneration {

    private static final List<String> FLAT_ADDRESS =
            List.of("uprn", "postcode", "streetName", "streetNr", "buildingName", "subUnitNumber", "locality");

    private FourthGeneration() {}

    static ObjectNode of(ObjectNode order) {
        order.remove(List.of("creationDate", "productOrderMilestone", "productOrderErrorMessage"));
        if (order.path("externalId").isArray()) {
            order.put("externalId", order.path("externalId").path(0).path("id").asText());
        }
        order.path("productOrderItem").forEach(FourthGeneration::flatten);
        return order;
    }

    private static void flatten(JsonNode item) {
        JsonNode product = item.path("product");
        flattenPlaces(product);
        product.path("productCharacteristic").forEach(FourthGeneration::untype);
        item.path("productOrderItem").forEach(FourthGeneration::flatten);
    }

    private static void untype(JsonNode characteristic) {
        if (characteristic instanceof ObjectNode typed) {
            typed.remove("@type");
        }
    }

    static void flattenPlaces(JsonNode product) {
        if (product.path("place").isArray() && product instanceof ObjectNode owner) {
            var flat = Json.array();
            owner.path("place").forEach(wrapper -> flat.add(flatPlace(wrapper)));
            owner.set("place", flat);
        }
    }

    private static JsonNode flatPlace(JsonNode wrapper) {
        JsonNode place = wrapper.path("place");
        if (!place.isObject()) {
            return wrapper;
        }
        ObjectNode flat = Json.object().put("role", "consumer");
        place.path("externalId")
                .forEach(id -> flat.set(id.path("externalIdentifierType").asText(), id.path("id")));
        FLAT_ADDRESS.stream().filter(place::has).forEach(name -> flat.set(name, place.get(name)));
        return flat;
    }
}
