package io.orgsync.model.paging;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code Link} header of a list (RFC 8288). Targets are relative references to the same path with the caller's own
 * filters, since only the caller knows the origin that a proxy shows it.
 */
public final class Links {

    private Links() {}

    /** First, prev, next and last by offset, or first and next by cursor. Relations that don't exist are left out. */
    public static List<String> of(UriInfo uri, PageRequest asked, Page<?> page) {
        boolean keyset = asked.cursor().isPresent();
        return keyset ? byCursor(uri, page) : byOffset(uri, asked, page);
    }

    private static List<String> byCursor(UriInfo uri, Page<?> page) {
        List<String> links = new ArrayList<>();
        links.add(link(target(uri, Optional.empty(), Optional.empty()), "first"));
        page.next().ifPresent(next -> links.add(link(target(uri, Optional.empty(), Optional.of(next)), "next")));
        return links;
    }

    private static List<String> byOffset(UriInfo uri, PageRequest asked, Page<?> page) {
        List<String> links = new ArrayList<>();
        links.add(offsetLink(uri, 0, "first"));
        if (asked.offset() > 0) {
            links.add(offsetLink(uri, Math.max(0, asked.offset() - asked.limit()), "prev"));
        }
        nextOf(uri, asked, page).ifPresent(links::add);
        links.add(offsetLink(uri, lastOffset(asked, page.total()), "last"));
        return links;
    }

    // A list that can page by keyset leads there from its first page: deep offsets cost, and shift under changes.
    private static Optional<String> nextOf(UriInfo uri, PageRequest asked, Page<?> page) {
        long following = (long) asked.offset() + asked.limit();
        if (following >= page.total()) {
            return Optional.empty();
        }
        Optional<String> byCursor =
                page.next().map(next -> link(target(uri, Optional.empty(), Optional.of(next)), "next"));
        return byCursor.or(() -> Optional.of(offsetLink(uri, following, "next")));
    }

    private static long lastOffset(PageRequest asked, long total) {
        long remainder = asked.offset() % asked.limit();
        long rows = Math.max(0, total - 1 - remainder);
        return rows / asked.limit() * asked.limit() + remainder;
    }

    private static String offsetLink(UriInfo uri, long offset, String relation) {
        return link(target(uri, Optional.of(offset), Optional.empty()), relation);
    }

    private static URI target(UriInfo uri, Optional<Long> offset, Optional<Cursor> cursor) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam(
                        "offset", offset.map(skip -> new Object[] {skip}).orElse(new Object[0]))
                .replaceQueryParam(
                        "cursor",
                        cursor.map(next -> new Object[] {next.encoded()}).orElse(new Object[0]))
                .build();
    }

    private static String link(URI target, String relation) {
        return "<" + target.getRawPath() + "?" + target.getRawQuery() + ">; rel=\"" + relation + "\"";
    }
}
