package io.orgsync.devkit.pxc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sort keys of the list, such as {@code -lastUpdate,id}; ties are broken by last update and id. */
record OrderSort(List<String> keys) {

    static final OrderSort NATURAL = new OrderSort(List.of("lastUpdate", "id"));

    static OrderSort parse(String text) {
        List<String> keys = Arrays.stream(text.split(",")).map(String::trim).toList();
        keys.forEach(OrderSort::single);
        return new OrderSort(keys);
    }

    Comparator<SimulatedOrder> comparator() {
        List<String> all = new ArrayList<>(keys);
        all.addAll(List.of("lastUpdate", "id"));
        return all.stream()
                .map(OrderSort::single)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<SimulatedOrder> single(String key) {
        return key.startsWith("-") ? ascending(key.substring(1)).reversed() : ascending(key);
    }

    private static Comparator<SimulatedOrder> ascending(String key) {
        return switch (key) {
            case "lastUpdate" ->
                Comparator.comparing(order -> order.lastUpdate().orElse(Instant.MIN));
            case "id" -> Comparator.comparing(order -> order.id().orElse(""));
            case "state" -> Comparator.comparing(order -> order.state().orElse(""));
            default -> throw new BadQuery("cannot sort by " + key);
        };
    }
}
