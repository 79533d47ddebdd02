package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.Timestamps;
import java.time.Instant;
import java.util.List;

/** The document of an order a test describes by hand. */
final class HandmadeOrder {

    private HandmadeOrder() {}

    static ObjectNode document(
            String id, String state, Instant lastUpdate, String billingAccountId, List<SimulatedItem> items) {
        ObjectNode order = Json.object()
                .put("id", id)
                .put("href", Route.ORDERS + "/productOrder/" + id)
                .put("@type", "ProductOrder")
                .put("state", state)
                .put("lastUpdate", Timestamps.write(lastUpdate))
                .put("creationDate", Timestamps.write(lastUpdate))
                .put("orderDate", Timestamps.write(lastUpdate));
        order.putObject("billingAccount").put("id", billingAccountId).put("@type", "BillingAccountRef");
        addItems(order.putArray("productOrderItem"), "", state, items);
        return order;
    }

    private static void addItems(ArrayNode target, String prefix, String state, List<SimulatedItem> items) {
        for (int i = 0; i < items.size(); i++) {
            addItem(target, prefix + (i + 1), state, items.get(i));
        }
    }

    private static void addItem(ArrayNode target, String id, String state, SimulatedItem item) {
        ObjectNode written = target.addObject()
                .put("id", id)
                .put("action", item.action())
                .put("state", state)
                .put("@type", "ProductOrderItem");
        ArrayNode characteristics = written.putObject("product")
                .put("name", "C-OR-FTTP")
                .put("@type", "Product")
                .putArray("productCharacteristic");
        item.provisioningCommand()
                .ifPresent(command -> ItemShape.characteristic(characteristics, "provisioningCommand", command));
        if (!item.items().isEmpty()) {
            addItems(written.putArray("productOrderItem"), id + ".", state, item.items());
        }
    }
}
