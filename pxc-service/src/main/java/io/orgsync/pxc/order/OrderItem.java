package io.orgsync.pxc.order;

import java.util.Map;
import java.util.Optional;

/**
 * An item of a product order, nested ones included.
 *
 * @param action add, modify, delete or noChange, as sent
 * @param characteristics of its product, by name; values as text
 */
public record OrderItem(String id, String action, Optional<String> product, Map<String, String> characteristics) {

    /** Whether it asks for something; an unchanged item only tells what is there. */
    boolean relevant() {
        return !action.isEmpty() && !action.equalsIgnoreCase("noChange");
    }

    /** How the line is built or taken over; only on adds. */
    public Optional<String> provisioningCommand() {
        return Optional.ofNullable(characteristics.get("provisioningCommand"));
    }
}
