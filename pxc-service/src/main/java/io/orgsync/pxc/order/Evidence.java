package io.orgsync.pxc.order;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Because of what a rule matched.
 *
 * @param item the first item that met the rule's conditions; empty for a rule without conditions on items
 * @param orderCategory the order's own category, where the rule asked for it
 * @param characteristic of the item, where the rule asked for it
 */
public record Evidence(
        Optional<OrderItem> item, Optional<String> orderCategory, Optional<Map.Entry<String, String>> characteristic) {

    /** The members of {@link #json()}, for the API document. */
    @Schema(name = "CategoryEvidence")
    record Shown(
            Optional<String> itemId,
            Optional<String> action,
            Optional<String> provisioningCommand,
            Optional<String> product,
            Optional<String> orderCategory,
            Optional<String> characteristic) {}

    /** As it is stored with the order and shown to callers. */
    JsonObject json() {
        JsonObject json = new JsonObject();
        item.ifPresent(found -> put(json, found));
        orderCategory.ifPresent(category -> json.put("orderCategory", category));
        characteristic.ifPresent(found -> json.put("characteristic", found.getKey() + "=" + found.getValue()));
        return json;
    }

    private static void put(JsonObject json, OrderItem item) {
        json.put("itemId", item.id()).put("action", item.action());
        item.provisioningCommand().ifPresent(command -> json.put("provisioningCommand", command));
        item.product().ifPresent(product -> json.put("product", product));
    }
}
