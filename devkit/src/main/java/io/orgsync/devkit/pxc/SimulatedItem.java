package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an order item asks for, with the items nested in it. */
public record SimulatedItem(String action, Optional<String> provisioningCommand, List<SimulatedItem> items) {

    public SimulatedItem {
        items = List.copyOf(items);
    }

    public static SimulatedItem of(String action) {
        return new SimulatedItem(action, Optional.empty(), List.of());
    }

    public static SimulatedItem add(String provisioningCommand) {
        return new SimulatedItem("add", Optional.of(provisioningCommand), List.of());
    }

    static List<SimulatedItem> allOf(JsonNode items) {
        List<SimulatedItem> read = new ArrayList<>();
        items.forEach(item -> read.add(read(item)));
        return read;
    }

    private static SimulatedItem read(JsonNode item) {
        return new SimulatedItem(
                item.path("action").asText(), command(item.path("product")), allOf(item.path("productOrderItem")));
    }

    private static Optional<String> command(JsonNode product) {
        for (JsonNode characteristic : product.path("productCharacteristic")) {
            if (characteristic.path("name").asText().equals("provisioningCommand")) {
                return Optional.of(characteristic.path("value").asText());
            }
        }
        return Optional.empty();
    }

    /** This item and all below it. */
    Stream<SimulatedItem> flattened() {
        return Stream.concat(Stream.of(this), items.stream().flatMap(SimulatedItem::flattened));
    }
}
