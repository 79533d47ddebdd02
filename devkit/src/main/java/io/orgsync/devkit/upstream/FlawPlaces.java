package io.orgsync.devkit.upstream;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Which record of a seed gets which flaw: as many places as needed, drawn without putting back.
 *
 * @param <K> the kinds of flaws
 */
public final class FlawPlaces<K extends Enum<K>> {

    private final Map<Integer, Flaw<K>> flaws = new HashMap<>();

    /** A flaw of a kind; {@code nth} counts those of the kind, so that variants take turns. */
    public record Flaw<K>(K kind, int nth) {}

    /**
     * @param count of all records
     * @param wanted how many records get each kind
     * @param kinds in the order they are drawn
     */
    public FlawPlaces(int count, long seed, Map<K, Integer> wanted, K[] kinds) {
        int[] places = shuffled(count, seed);
        int used = 0;
        for (K kind : kinds) {
            for (int nth = 0; nth < wanted.getOrDefault(kind, 0); nth++) {
                flaws.put(places[used++], new Flaw<>(kind, nth));
            }
        }
    }

    public Optional<Flaw<K>> at(int place) {
        return Optional.ofNullable(flaws.get(place));
    }

    /** The places from 0 on in an order that depends on the seed only. */
    public static int[] shuffled(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] places = new int[count];
        Arrays.setAll(places, i -> i);
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = places[i];
            places[i] = places[other];
            places[other] = kept;
        }
        return places;
    }
}
