package io.orgsync.devkit.upstream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The last few results of a costly question, until the answers change. Not for several threads at once. */
public final class Remembered<K, V> {

    private static final int KEPT = 16;

    private final Map<K, V> results = new LinkedHashMap<>();

    public V get(K question, Supplier<V> answer) {
        V known = results.get(question);
        if (known == null) {
            known = answer.get();
            forgetOldest();
            results.put(question, known);
        }
        return known;
    }

    public void clear() {
        results.clear();
    }

    private void forgetOldest() {
        if (results.size() >= KEPT) {
            results.remove(results.keySet().iterator().next());
        }
    }
}
