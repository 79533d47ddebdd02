package io.orgsync.model.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code Link} header of a list (RFC 8288). Targets are relative references to the same path with the caller's own
 * filters, since only the caller knows the origin that a proxy shows it.
 */
final class Links {

    private final String path;
    private final List<String> filters;

    private Links(String path, Optional<String> query) {
        this.path = path;
        this.filters = query.stream()
                .flatMap(text -> Arrays.stream(text.split("&")))
                .filter(parameter -> !parameter.startsWith("offset=") && !parameter.startsWith("cursor="))
                .filter(parameter -> !parameter.isEmpty())
                .toList();
    }

    /**
     * First, prev, next and last by offset, or first and next by cursor. Relations that don't exist are left out.
     *
     * @param path raw, as it was asked for
     * @param query raw, as it was asked for
     */
    static List<String> of(String path, Optional<String> query, PageRequest asked, Page<?> page) {
        Links links = new Links(path, query);
        return asked.cursor().isPresent() ? links.byCursor(page) : links.byOffset(asked, page);
    }

    private List<String> byCursor(Page<?> page) {
        List<String> links = new ArrayList<>();
        links.add(link(Optional.empty(), "first"));
        page.next().map(this::next).ifPresent(links::add);
        return links;
    }

    private List<String> byOffset(PageRequest asked, Page<?> page) {
        List<String> links = new ArrayList<>();
        links.add(atOffset(0, "first"));
        if (asked.offset() > 0) {
            links.add(atOffset(Math.max(0, asked.offset() - asked.limit()), "prev"));
        }
        long following = (long) asked.offset() + asked.limit();
        if (following < page.total()) {
            // Deep offsets cost, and shift under changes: a list that can page by keyset leads there at once.
            links.add(page.next().map(this::next).orElseGet(() -> atOffset(following, "next")));
        }
        links.add(atOffset(lastOffset(asked, page.total()), "last"));
        return links;
    }

    private static long lastOffset(PageRequest asked, long total) {
        long shift = asked.offset() % asked.limit();
        long before = Math.max(0, total - 1 - shift);
        return total == 0 ? 0 : before / asked.limit() * asked.limit() + shift;
    }

    private String next(Cursor cursor) {
        return link(Optional.of("cursor=" + cursor.encoded()), "next");
    }

    private String atOffset(long offset, String relation) {
        return link(Optional.of("offset=" + offset), relation);
    }

    private String link(Optional<String> position, String relation) {
        String query = Stream.concat(filters.stream(), position.stream()).collect(Collectors.joining("&", "?", ""));
        return "<" + path + (query.length() > 1 ? query : "") + ">; rel=\"" + relation + "\"";
    }
}
