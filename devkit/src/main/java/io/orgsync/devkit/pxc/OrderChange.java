package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.Timestamps;
import java.time.Instant;
import java.util.Set;

/** A change to one order while a client is reading. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OrderChange.Advance.class, name = "advance"),
    @JsonSubTypes.Type(value = OrderChange.Touch.class, name = "touch"),
    @JsonSubTypes.Type(value = OrderChange.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = OrderChange.Put.class, name = "put")
})
public sealed interface OrderChange {

    /** Applies this change to a book of orders. */
    void applyTo(OrderBook book);

    /** Applies this change to the document of one order. */
    default void edit(ObjectNode order) {}

    /** The order moves to another state. */
    record Advance(String id, String state, Instant at) implements OrderChange {

        private static final Set<String> ENDED = Set.of("completed", "failed", "partial");

        @Override
        public void applyTo(OrderBook book) {
            book.advance(id, state, at);
        }

        @Override
        public void edit(ObjectNode order) {
            order.put("state", state).put("lastUpdate", Timestamps.write(at));
            if (ENDED.contains(state)) {
                order.put("completionDate", Timestamps.write(at));
            }
            order.path("productOrderItem").forEach(this::advanceItem);
        }

        private void advanceItem(JsonNode item) {
            if (item instanceof ObjectNode open) {
                open.put("state", state);
            }
        }
    }

    /** The order is saved again without a change of content. */
    record Touch(String id, Instant at) implements OrderChange {

        @Override
        public void applyTo(OrderBook book) {
            book.touch(id, at);
        }

        @Override
        public void edit(ObjectNode order) {
            order.put("lastUpdate", Timestamps.write(at));
        }
    }

    /** The order is no longer listed. */
    record Remove(String id) implements OrderChange {

        @Override
        public void applyTo(OrderBook book) {
            book.remove(id);
        }
    }

    /** A new order appears, or one is replaced. */
    record Put(JsonNode order) implements OrderChange {

        @Override
        public void applyTo(OrderBook book) {
            book.put(SimulatedOrder.of(order));
        }
    }
}
