package io.orgsync.ascora.pull;

import io.orgsync.ascora.upstream.ListPage;
import io.orgsync.model.sync.FetchedPage;
import java.util.Optional;

/** The cursor of lists that Ascora pages by number, from 1. */
record PageNumber(int value) {

    static PageNumber of(Optional<String> cursor) {
        return new PageNumber(cursor.map(Integer::parseInt).orElse(1));
    }

    FetchedPage fetched(ListPage page) {
        Optional<String> next = page.hasNext() ? Optional.of(Integer.toString(value + 1)) : Optional.empty();
        return new FetchedPage(page.results(), page.totalRecords(), next);
    }
}
