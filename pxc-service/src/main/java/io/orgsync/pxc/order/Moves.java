package io.orgsync.pxc.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts orders whose category changes. There are few pairs of categories, so it stays small whatever the orders. */
final class Moves {

    private static final int SAMPLES = 5;

    private final Map<String, Tally> tallies = new TreeMap<>();
    private long total;
    private long moved;

    /**
     * Orders that go from one category to another.
     *
     * @param orderIds the first few of them
     */
    @Schema(name = "CategoryMove")
    public record Move(
            @Schema(implementation = OrderCategory.class) String from,
            @Schema(implementation = OrderCategory.class) String to,
            long count,
            List<String> orderIds) {}

    private static final class Tally {
        private final String from;
        private final String to;
        private final List<String> samples = new ArrayList<>();
        private long count;

        Tally(String from, String to) {
            this.from = from;
            this.to = to;
        }

        void add(String orderId) {
            count++;
            if (samples.size() < SAMPLES) {
                samples.add(orderId);
            }
        }

        Move move() {
            return new Move(from, to, count, List.copyOf(samples));
        }
    }

    void add(String orderId, String from, String to) {
        total++;
        if (!from.equals(to)) {
            moved++;
            tallies.computeIfAbsent(from + ">" + to, pair -> new Tally(from, to))
                    .add(orderId);
        }
    }

    long total() {
        return total;
    }

    long moved() {
        return moved;
    }

    List<Move> moves() {
        return tallies.values().stream().map(Tally::move).toList();
    }
}
