package io.orgsync.pxc.order;

import io.orgsync.pxc.artemis.OrderPage;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the next page of a list begins: an offset, within a window of last updates where the server caps offsets.
 *
 * @param windowSince the window's beginning; empty for the list's own
 * @param lastUpdate of the last order before, as long as the list has come in order of last update; a window may begin
 *     there
 */
record ListCursor(int offset, Optional<Instant> windowSince, Optional<Instant> lastUpdate) {

    static final ListCursor FIRST = new ListCursor(0, Optional.empty(), Optional.empty());

    static ListCursor parse(String text) {
        String[] parts = text.split(";", -1);
        return new ListCursor(Integer.parseInt(parts[0]), instant(parts[1]), instant(parts[2]));
    }

    String text() {
        return offset + ";" + text(windowSince) + ";" + text(lastUpdate);
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
        return size == 0 || reached
                ? Optional.empty()
                : Optional.of(
                        new ListCursor(behind, windowSince, OrderedUpdates.last(page.orders(), lastUpdate)).text());
    }

    /** The first page of a window that begins where this cursor stands; empty when the list is in no order. */
    Optional<ListCursor> window() {
        return lastUpdate
                .filter(begin -> offset > 0 && !windowSince.equals(Optional.of(begin)))
                .map(begin -> new ListCursor(0, Optional.of(begin), Optional.of(begin)));
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("");
    }
}
