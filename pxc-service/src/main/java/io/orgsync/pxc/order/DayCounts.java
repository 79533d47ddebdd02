package io.orgsync.pxc.order;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Stored orders whose last update falls on a day, counted by category and state. Always recounted from the rows, so a
 * second count gives the same whatever has been pulled in between.
 */
public record DayCounts(LocalDate day, List<Cell> cells) {

    static final Set<String> STATE_GROUPS = Set.of("held", "inProgress", "failed", "rejected");

    /** How many orders of the day have a category and a state. */
    @Schema(name = "OrderCount")
    public record Cell(
            @Schema(implementation = OrderCategory.class) String category, String state, long count) {}

    public long total() {
        return cells.stream().mapToLong(Cell::count).sum();
    }

    /** Every category with its count, zero included. */
    public Map<OrderCategory, Long> byCategory() {
        Map<OrderCategory, Long> counts = new EnumMap<>(OrderCategory.class);
        for (OrderCategory category : OrderCategory.values()) {
            counts.put(category, 0L);
        }
        cells.forEach(cell -> counts.merge(OrderCategory.of(cell.category()), cell.count(), Long::sum));
        return counts;
    }

    /** The groups held, inProgress, failed, rejected and other with their counts, zero included. */
    public Map<String, Long> byStateGroup() {
        Map<String, Long> counts = new LinkedHashMap<>();
        List.of("held", "inProgress", "failed", "rejected", "other").forEach(group -> counts.put(group, 0L));
        cells.forEach(cell -> counts.merge(stateGroup(cell.state()), cell.count(), Long::sum));
        return counts;
    }

    /** The group of a state, {@code other} for all that have none of their own. */
    public static String stateGroup(String state) {
        return STATE_GROUPS.contains(state) ? state : "other";
    }
}
