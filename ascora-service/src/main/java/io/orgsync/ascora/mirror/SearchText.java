package io.orgsync.ascora.mirror;

import io.orgsync.model.problem.InvalidRequest;
import java.util.Optional;

/** What callers search for, as a pattern of ILIKE. */
public final class SearchText {

    private static final int LONGEST = 100;

    private SearchText() {}

    /** Any text that contains it, with SQL's own wildcards escaped; 400 for more than 100 characters. */
    public static Optional<String> pattern(Optional<String> search) {
        if (search.filter(text -> text.length() > LONGEST).isPresent()) {
            throw InvalidRequest.of("search", "must have at most " + LONGEST + " characters");
        }
        return search.map(text ->
                "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
}
