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

    /**
     * A page of a list that pages by keyset.
     *
     * @param rows those of the page, and one more if there is a next page
     * @param after where the page behind a row starts
     */
    public static <T> Page<T> keyset(List<T> rows, PageRequest asked, long total, Function<T, Cursor> after) {
        if (rows.size() <= asked.limit()) {
            return new Page<>(rows, total);
        }
        List<T> items = rows.subList(0, asked.limit());
        return new Page<>(items, total, Optional.of(after.apply(items.get(items.size() - 1))));
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), 0);
    }

    /** The same page of other rows, as of answers made from records. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), total, next);
    }
}
