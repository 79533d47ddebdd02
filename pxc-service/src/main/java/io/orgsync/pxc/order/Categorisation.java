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
        return categorise(order.content());
    }

    Categorised categorise(OrderContent order) {
        for (CategorisationRule rule : rules) {
            Optional<Evidence> evidence = rule.match(order);
            if (evidence.isPresent()) {
                return new Categorised(OrderCategory.of(rule.category()), Optional.of(rule.id()), evidence);
            }
        }
        return new Categorised(OrderCategory.UNCLASSIFIED, Optional.empty(), Optional.empty());
    }

    /**
     * @param ruleId empty when no rule matched
     * @param evidence because of what the rule matched
     */
    public record Categorised(OrderCategory category, Optional<String> ruleId, Optional<Evidence> evidence) {

        /** The evidence as JSON text, an empty object when no rule matched. */
        String evidenceText() {
            return evidence.map(found -> found.json().encode()).orElse("{}");
        }
    }
}
