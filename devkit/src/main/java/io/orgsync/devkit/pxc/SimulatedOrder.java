package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as PXC holds it, read the way an oracle needs it.
 *
 * @param id empty when the element carries none
 * @param state as sent, in whatever spelling
 * @param lastUpdate empty when absent or unreadable
 * @param lastUpdateText as sent
 * @param billingAccountId the account it is listed under
 * @param items the first-level items
 * @param dirt what is wrong with it on purpose
 * @param json the document as sent in the v5 shape
 */
public record SimulatedOrder(
        Optional<String> id,
        Optional<String> state,
        Optional<Instant> lastUpdate,
        Optional<String> lastUpdateText,
        String billingAccountId,
        List<SimulatedItem> items,
        Optional<DirtKind> dirt,
        OrderJson json) {

    public SimulatedOrder {
        items = List.copyOf(items);
    }

    /** An order from its document, which names its billing account. */
    public static SimulatedOrder of(JsonNode order) {
        return of(order, order.path("billingAccount").path("id").asText(), Optional.empty());
    }

    /** A small, clean order with the given items. */
    public static SimulatedOrder of(
            String id, String state, Instant lastUpdate, String billingAccountId, SimulatedItem... items) {
        return of(HandmadeOrder.document(id, state, lastUpdate, billingAccountId, List.of(items)));
    }

    static SimulatedOrder of(JsonNode element, String billingAccountId, Optional<DirtKind> dirt) {
        Optional<String> lastUpdate = text(element, "lastUpdate");
        return new SimulatedOrder(
                text(element, "id"),
                text(element, "state"),
                lastUpdate.flatMap(Timestamps::read),
                lastUpdate,
                billingAccountId,
                SimulatedItem.allOf(element.path("productOrderItem")),
                dirt,
                OrderJson.of(element));
    }

    private static Optional<String> text(JsonNode element, String name) {
        JsonNode value = element.path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** All items, nested ones after their parent. */
    public List<SimulatedItem> allItems() {
        return items.stream().flatMap(SimulatedItem::flattened).toList();
    }

    SimulatedOrder changed(OrderChange change) {
        if (json.tree() instanceof ObjectNode order) {
            change.edit(order);
            return of(order, billingAccountId, dirt);
        }
        throw new IllegalArgumentException("an element that is no object cannot change");
    }
}
