package io.orgsync.model.sync;

import java.util.OptionalLong;

/** How many pages a listing will have, as far as its first page tells. */
final class PagesExpected {

    private PagesExpected() {}

    static OptionalLong of(FetchedPage page) {
        int size = page.elements().size();
        if (page.total().isEmpty() || size == 0 || page.next().isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of((page.total().getAsLong() + size - 1) / size);
    }
}
