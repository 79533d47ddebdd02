package io.orgsync.devkit.pxc;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How many orders have which flaw; no order has two. */
public record Dirt(Map<DirtKind, Integer> counts) {

    public static final Dirt NONE = new Dirt(Map.of());

    public Dirt {
        counts = Map.copyOf(counts);
    }

    public static Dirt of(DirtKind kind, int count) {
        return NONE.and(kind, count);
    }

    /** The same number of every kind. */
    public static Dirt ofEach(int count) {
        return Arrays.stream(DirtKind.values())
                .reduce(NONE, (dirt, kind) -> dirt.and(kind, count), (one, other) -> other);
    }

    public Dirt and(DirtKind kind, int count) {
        Map<DirtKind, Integer> more = new EnumMap<>(DirtKind.class);
        more.putAll(counts);
        more.put(kind, count);
        return new Dirt(more);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
