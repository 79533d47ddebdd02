package io.orgsync.ascora.mirror;

import io.orgsync.model.problem.InvalidRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list may be sorted by.
 *
 * @param columns the column of each word that callers may use; only these get into a statement
 */
public record SortOrder(Map<String, String> columns) {

    /** @param documented the words, with and without a dash, as a pattern: exactly those that have a column */
    public static SortOrder of(String documented, Map<String, String> columns) {
        Set<String> told = Set.of(documented.split("\\|"));
        Set<String> known = columns.keySet().stream()
                .flatMap(word -> Stream.of(word, "-" + word))
                .collect(Collectors.toSet());
        if (!told.equals(known)) {
            throw new IllegalArgumentException("The words " + documented + " are not those of " + columns.keySet());
        }
        return new SortOrder(columns);
    }

    /** The ORDER BY of the wanted sort; by default the newest row first. A dash in front turns the order round. */
    public String orderBy(Optional<String> sort) {
        String wanted = sort.orElse("-createdAt");
        boolean descending = wanted.startsWith("-");
        String column = columns.get(descending ? wanted.substring(1) : wanted);
        if (column == null) {
            throw InvalidRequest.of(
                    "sort",
                    "must be one of " + String.join(", ", new TreeSet<>(columns.keySet()))
                            + ", with - in front for descending");
        }
        return column + (descending ? " desc nulls last, id desc" : " asc nulls last, id");
    }
}
