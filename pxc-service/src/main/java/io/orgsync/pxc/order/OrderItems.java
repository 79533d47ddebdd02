package io.orgsync.pxc.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the items of an order, nested ones behind the one that holds them. */
final class OrderItems {

    private static final int MOST = 1_000;

    private OrderItems() {}

    static List<OrderItem> of(JsonNode items) {
        List<OrderItem> found = new ArrayList<>();
        collect(items, found);
        return List.copyOf(found);
    }

    private static void collect(JsonNode items, List<OrderItem> found) {
        for (JsonNode item : items) {
            if (item.isObject() && found.size() < MOST) {
                found.add(item(item));
                collect(item.path("productOrderItem"), found);
            }
        }
    }

    private static OrderItem item(JsonNode item) {
        JsonNode product = item.path("product");
        return new OrderItem(
                item.path("id").asText(""),
                item.path("action").asText("").strip(),
                Optional.of(product.path("name").asText("")).filter(name -> !name.isBlank()),
                characteristics(product.path("productCharacteristic")));
    }

    private static Map<String, String> characteristics(JsonNode list) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (JsonNode characteristic : list) {
            JsonNode value = characteristic.path("value");
            values.put(
                    characteristic.path("name").asText(""), value.isValueNode() ? value.asText("") : value.toString());
        }
        return values;
    }
}
