package io.orgsync.pxc.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One rule of categorisation. Rules are tried in order; the first that an order matches gives its category.
 *
 * @param id 1 to 64 letters, digits, dots, dashes and underscores; stays with each order that it categorised
 * @param name 1 to 255 characters
 * @param category newBuild, provide, cease, modify or unclassified
 */
public record CategorisationRule(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9._-]{1,64}",
                message = "must be 1 to 64 letters, digits, dots, dashes or underscores")
        String id,

        @NotBlank @Size(max = 255) String name,

        @NotNull @Pattern(regexp = OrderCategory.WORDS, message = OrderCategory.WORDS_RULE)
        String category,

        @NotNull @Valid When when) {

    /**
     * What must hold, all of it. Items with the action noChange, or without one, are never looked at; of the others one
     * must meet all the conditions on items, or with {@code everyItem} each. Comparisons don't regard case. An absent
     * condition always holds.
     *
     * @param everyItem the conditions on items must hold for each item that asks for something, and there must be one
     * @param actions any of these item actions
     * @param provisioningCommands any of these values of the characteristic provisioningCommand
     * @param products any of these product names; a trailing {@code *} matches any ending
     * @param orderCategories any of these categories of the order itself
     * @param characteristics any of these characteristics has the value beside it
     */
    @Schema(name = "CategorisationCondition")
    @JsonInclude(Include.NON_EMPTY)
    public record When(
            @JsonInclude(Include.NON_NULL) Boolean everyItem,
            @Size(max = 100) List<@NotBlank @Size(max = 100) String> actions,
            @Size(max = 100) List<@NotBlank @Size(max = 100) String> provisioningCommands,
            @Size(max = 100) List<@NotBlank @Size(max = 100) String> products,
            @Size(max = 100) List<@NotBlank @Size(max = 100) String> orderCategories,
            @Size(max = 100) Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 100) String> characteristics) {

        public When {
            everyItem = Boolean.TRUE.equals(everyItem) ? Boolean.TRUE : null;
            actions = copy(actions);
            provisioningCommands = copy(provisioningCommands);
            products = copy(products);
            orderCategories = copy(orderCategories);
            characteristics = characteristics == null
                    ? Map.of()
                    : Collections.unmodifiableMap(new LinkedHashMap<>(characteristics));
        }

        // Tolerates null elements, which validation refuses by their place.
        private static List<String> copy(List<String> words) {
            return words == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(words));
        }

        boolean asksForItems() {
            return !actions.isEmpty()
                    || !provisioningCommands.isEmpty()
                    || !products.isEmpty()
                    || !characteristics.isEmpty();
        }
    }

    /** Because of what the rule matches; empty when it doesn't. */
    Optional<Evidence> match(OrderContent order) {
        if (!orderCategoryMatches(order)) {
            return Optional.empty();
        }
        Optional<String> category =
                order.orderCategory().filter(word -> !when.orderCategories().isEmpty());
        if (!when.asksForItems()) {
            return Optional.of(new Evidence(Optional.empty(), category, Optional.empty()));
        }
        return item(order.relevantItems()).map(item -> new Evidence(Optional.of(item), category, characteristic(item)));
    }

    private boolean orderCategoryMatches(OrderContent order) {
        return when.orderCategories().isEmpty()
                || order.orderCategory()
                        .filter(category -> contains(when.orderCategories(), category))
                        .isPresent();
    }

    /** The first item that meets the conditions; empty when every one must and one doesn't. */
    private Optional<OrderItem> item(List<OrderItem> relevant) {
        if (when.everyItem() != null && !relevant.stream().allMatch(this::matches)) {
            return Optional.empty();
        }
        return relevant.stream().filter(this::matches).findFirst();
    }

    private boolean matches(OrderItem item) {
        return (when.actions().isEmpty() || contains(when.actions(), item.action()))
                && (when.provisioningCommands().isEmpty()
                        || item.provisioningCommand()
                                .filter(command -> contains(when.provisioningCommands(), command))
                                .isPresent())
                && (when.products().isEmpty()
                        || item.product().filter(this::listsProduct).isPresent())
                && (when.characteristics().isEmpty() || characteristic(item).isPresent());
    }

    private boolean listsProduct(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        return when.products().stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                        : name.equals(pattern));
    }

    private Optional<Map.Entry<String, String>> characteristic(OrderItem item) {
        return item.characteristics().entrySet().stream()
                .filter(had -> when.characteristics().entrySet().stream()
                        .anyMatch(wanted -> had.getKey().equalsIgnoreCase(wanted.getKey())
                                && had.getValue().equalsIgnoreCase(wanted.getValue())))
                .findFirst();
    }

    private static boolean contains(List<String> words, String word) {
        return words.stream().anyMatch(word::equalsIgnoreCase);
    }
}
