package io.orgsync.pxc.order;

import io.orgsync.pxc.artemis.OrderPage;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the next page of a list begins: an offset, within a window of last updates where the server caps offsets.
 *
 * @param windowSince the window's beginning; empty for the list's own
 */
record ListCursor(int offset, Optional<Instant> windowSince) {

    static final ListCursor FIRST = new ListCursor(0, Optional.empty());

    static ListCursor parse(String text) {
        String[] parts = text.split(";", 2);
        Optional<Instant> window = parts.length > 1 ? Optional.of(Instant.parse(parts[1])) : Optional.empty();
        return new ListCursor(Integer.parseInt(parts[0]), window);
    }

    String text() {
        return offset + windowSince.map(since -> ";" + since).orElse("");
    }

    /**
     * Behind a page. A list ends with an empty page, or with a short one at its total. A short page alone proves
     * nothing, since the server may cap the page size below what was asked; the total alone doesn't either, since rows
     * that were repeated on the way push others behind it.
     *
     * @param limit how many orders were asked for
     */
    Optional<String> next(OrderPage page, int limit) {
        int size = page.orders().size();
        int behind = offset + size;
        boolean reached = page.total().isPresent() && behind >= page.total().getAsLong() && size < limit;
        return size == 0 || reached ? Optional.empty() : Optional.of(new ListCursor(behind, windowSince).text());
    }
}
