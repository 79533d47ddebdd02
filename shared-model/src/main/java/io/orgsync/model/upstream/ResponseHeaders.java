package io.orgsync.model.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The headers of a reply; names in any case. Printing them shows names only. */
public final class ResponseHeaders {

    private static final ResponseHeaders NONE = new ResponseHeaders(List.of());

    private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private ResponseHeaders(Iterable<Map.Entry<String, String>> entries) {
        entries.forEach(entry -> values.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
                .add(entry.getValue()));
    }

    public static ResponseHeaders none() {
        return NONE;
    }

    /** Takes over entries of which several may have the same name. */
    public static ResponseHeaders of(Iterable<Map.Entry<String, String>> entries) {
        return new ResponseHeaders(entries);
    }

    /** The first value under a name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values under a name, in the order received. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** The names alone, sorted, as they were received first. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
