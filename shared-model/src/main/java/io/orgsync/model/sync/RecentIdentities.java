package io.orgsync.model.sync;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Notices a list that goes round in a circle: pages in a row whose ids have all been on one of the pages before them.
 * Only the last {@value #PAGES_KEPT} pages are remembered, so memory does not grow with the list; wider circles run
 * into the page cap.
 */
final class RecentIdentities {

    private static final int PAGES_KEPT = 8;
    private static final int MOST_PAGES_WITHOUT_NEWS = 3;

    private final Deque<Set<String>> pages = new ArrayDeque<>();
    private int withoutNews;

    /** Adds a page; true when it is the third in a row without a new id. */
    boolean circles(Collection<String> ids) {
        boolean news = ids.stream().anyMatch(id -> pages.stream().noneMatch(page -> page.contains(id)));
        withoutNews = news ? 0 : withoutNews + 1;
        pages.addLast(new HashSet<>(ids));
        if (pages.size() > PAGES_KEPT) {
            pages.removeFirst();
        }
        return withoutNews >= MOST_PAGES_WITHOUT_NEWS;
    }

    void forget() {
        pages.clear();
        withoutNews = 0;
    }
}
