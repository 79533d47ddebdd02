package io.orgsync.pxc.order;

import java.util.List;
import java.util.Optional;

/**
 * What an order asks for, as far as rules look at it.
 *
 * @param orderCategory TMF622's free-text category of the order
 * @param items of every depth, in order
 */
public record OrderContent(Optional<String> orderCategory, List<OrderItem> items) {

    /** The items that ask for something. */
    List<OrderItem> relevantItems() {
        return items.stream().filter(OrderItem::relevant).toList();
    }
}
