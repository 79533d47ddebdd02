package io.orgsync.pxc.order;

import java.util.List;
import java.util.Optional;

/**
 * Ordered rules that say which category an order has. An order that no rule matches is unclassified.
 *
 * @param version changes with the rules; stored with every order that they categorised
 */
public record Categorisation(String version, List<CategorisationRule> rules) {

    /** Which category an order has, and because of what. */
    public Categorised categorise(Order order) {
        for (CategorisationRule rule : rules) {
            Optional<OrderItem> item = rule.match(order);
            if (item.isPresent()) {
                return new Categorised(OrderCategory.of(rule.category()), Optional.of(rule.id()), item);
            }
        }
        return new Categorised(OrderCategory.UNCLASSIFIED, Optional.empty(), Optional.empty());
    }

    /**
     * @param ruleId empty when no rule matched
     * @param evidence the item because of which the rule matched
     */
    public record Categorised(OrderCategory category, Optional<String> ruleId, Optional<OrderItem> evidence) {}
}
