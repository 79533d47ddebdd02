package io.orgsync.devkit.pxc;

import io.orgsync.devkit.pxc.PxcBehaviour.OrderDates;
import java.util.Set;

/** Which first-level attributes of an order are sent; no names means all of them. */
record Projection(Set<String> names, boolean items, OrderDates dates) {

    private static final Set<String> ALWAYS = Set.of("id", "href");

    boolean isWhole() {
        return names.isEmpty() && items && dates == OrderDates.BOTH;
    }

    boolean keeps(String name) {
        return isServed(name) && (names.isEmpty() || names.contains(name) || ALWAYS.contains(name));
    }

    private boolean isServed(String name) {
        return switch (name) {
            case "productOrderItem" -> items;
            case "creationDate" -> dates != OrderDates.ORDER_DATE;
            case "orderDate" -> dates != OrderDates.CREATION_DATE;
            default -> true;
        };
    }
}
