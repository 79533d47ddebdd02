package io.orgsync.pxc.testing;

import io.orgsync.devkit.pxc.SimulatedItem;
import io.orgsync.devkit.pxc.SimulatedOrder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must be stored and counted, computed from the simulator's orders alone. */
public record OrderOracle(List<SimulatedOrder> orders) {

    private static final Set<String> NEW_LINE = Set.of("ProvideNew", "SwitchToNew", "ReplaceToNew");
    private static final Map<String, String> STATES = Arrays.stream(
                    ("acknowledged rejected pending held inProgress cancelled completed failed partial"
                                    + " assessingCancellation pendingCancellation assessingAmendment draft")
                            .split(" "))
            .collect(Collectors.toMap(state -> state.toLowerCase(Locale.ROOT), state -> state));

    /** Orders that can be stored: those with a usable id. */
    public List<SimulatedOrder> storable() {
        return orders.stream()
                .filter(order -> order.json().isObject())
                .filter(order -> order.id().filter(id -> id.length() <= 64).isPresent())
                .toList();
    }

    public static String state(SimulatedOrder order) {
        String sent = order.state().orElse("unknown");
        return STATES.getOrDefault(sent.replaceAll("[ ._-]", "").toLowerCase(Locale.ROOT), sent);
    }

    public static String category(SimulatedOrder order) {
        List<SimulatedItem> items = order.allItems();
        if (items.stream().anyMatch(OrderOracle::buildsNewLine)) {
            return "newBuild";
        }
        for (Map.Entry<String, String> kind :
                List.of(Map.entry("add", "provide"), Map.entry("modify", "modify"), Map.entry("delete", "cease"))) {
            if (items.stream().anyMatch(item -> item.action().equals(kind.getKey()))) {
                return kind.getValue();
            }
        }
        return "unclassified";
    }

    private static boolean buildsNewLine(SimulatedItem item) {
        return item.action().equals("add")
                && item.provisioningCommand().filter(NEW_LINE::contains).isPresent();
    }

    /** Each stored order's id with {@code state/category}. */
    public Map<String, String> rows() {
        return storable().stream()
                .collect(Collectors.toMap(
                        order -> order.id().orElseThrow(),
                        order -> state(order) + "/" + category(order),
                        (one, two) -> two,
                        TreeMap::new));
    }

    /** Orders whose last update falls on the day there, as {@code category/state} with their number. */
    public Map<String, Long> cells(LocalDate day, ZoneId zone) {
        return ofDay(day, zone).stream()
                .collect(Collectors.groupingBy(
                        order -> category(order) + "/" + state(order), TreeMap::new, Collectors.counting()));
    }

    /** How many orders of the day have a category. */
    public long count(LocalDate day, ZoneId zone, String category) {
        return ofDay(day, zone).stream()
                .filter(order -> category(order).equals(category))
                .count();
    }

    private List<SimulatedOrder> ofDay(LocalDate day, ZoneId zone) {
        return storable().stream()
                .filter(order -> order.lastUpdate()
                        .filter(at -> at.atZone(zone).toLocalDate().equals(day))
                        .isPresent())
                .toList();
    }
}
