package io.orgsync.pxc.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One rule of categorisation. Rules are tried in order; the first that an order matches gives its category.
 *
 * @param id stays with each order that it categorised
 */
public record CategorisationRule(String id, String name, String category, When when) {

    /**
     * What must hold, all of it. The conditions on items must hold for one and the same item; comparisons don't regard
     * case. An absent condition always holds.
     *
     * @param actions any of these item actions
     * @param provisioningCommands any of these values of the characteristic provisioningCommand
     * @param products any of these product names; a trailing {@code *} matches any ending
     * @param orderCategories any of these categories of the order itself
     * @param characteristics any of these characteristics has the value beside it
     */
    @JsonInclude(Include.NON_EMPTY)
    public record When(
            List<String> actions,
            List<String> provisioningCommands,
            List<String> products,
            List<String> orderCategories,
            Map<String, String> characteristics) {

        public When {
            actions = actions == null ? List.of() : List.copyOf(actions);
            provisioningCommands = provisioningCommands == null ? List.of() : List.copyOf(provisioningCommands);
            products = products == null ? List.of() : List.copyOf(products);
            orderCategories = orderCategories == null ? List.of() : List.copyOf(orderCategories);
            characteristics = characteristics == null ? Map.of() : Map.copyOf(characteristics);
        }
    }

    /** The item because of which the rule matches; for a rule without conditions on items the order's first one. */
    Optional<OrderItem> match(Order order) {
        boolean orderMatches = when.orderCategories().isEmpty()
                || order.orderCategory()
                        .filter(category -> contains(when.orderCategories(), category))
                        .isPresent();
        return orderMatches ? order.items().stream().filter(this::matches).findFirst() : Optional.empty();
    }

    private boolean matches(OrderItem item) {
        return (when.actions().isEmpty() || contains(when.actions(), item.action()))
                && (when.provisioningCommands().isEmpty()
                        || item.provisioningCommand()
                                .filter(command -> contains(when.provisioningCommands(), command))
                                .isPresent())
                && (when.products().isEmpty()
                        || item.product().filter(this::listsProduct).isPresent())
                && (when.characteristics().isEmpty() || hasCharacteristic(item));
    }

    private boolean listsProduct(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        return when.products().stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                        : name.equals(pattern));
    }

    private boolean hasCharacteristic(OrderItem item) {
        return when.characteristics().entrySet().stream()
                .anyMatch(wanted -> item.characteristics().entrySet().stream()
                        .anyMatch(had -> had.getKey().equalsIgnoreCase(wanted.getKey())
                                && had.getValue().equalsIgnoreCase(wanted.getValue())));
    }

    private static boolean contains(List<String> words, String word) {
        return words.stream().anyMatch(word::equalsIgnoreCase);
    }
}
