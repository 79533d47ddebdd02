package io.orgsync.model.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows, in order
 * @param total how many rows the filters match altogether
 * @param next where the next page starts, for lists that page by keyset; empty on the last page
 */
public record Page<T>(List<T> items, long total, Optional<Cursor> next) {

    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, long total) {
        this(items, total, Optional.empty());
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), 0);
    }

    /** The same page of other rows, as of answers made from records. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), total, next);
    }
}
