package io.orgsync.deploy.configuration;

import io.orgsync.deploy.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comments of a file of properties say about variables, by heading. */
final class Comments {

    private static final Pattern HEADING = Pattern.compile("# --- (.+?) -+");
    private static final Pattern ENTRY = Pattern.compile("# ([A-Z][A-Z0-9_]+)(?: \\(([^)]+)\\))?: (.+)");

    /**
     * One variable.
     *
     * @param fallback as the comment tells it, where no property does
     */
    record Entry(String heading, String variable, Optional<String> fallback, String meaning) {

        private Entry continued(String line) {
            return new Entry(heading, variable, fallback, meaning + " " + line);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private String heading = "";
    private boolean open;

    private Comments() {}

    static List<Entry> of(String path) {
        Comments comments = new Comments();
        Repository.text(path).lines().forEach(comments::read);
        return comments.entries;
    }

    private void read(String line) {
        Matcher newHeading = HEADING.matcher(line);
        Matcher entry = ENTRY.matcher(line);
        if (newHeading.matches()) {
            heading = newHeading.group(1);
            open = false;
        } else if (entry.matches()) {
            entries.add(new Entry(heading, entry.group(1), Optional.ofNullable(entry.group(2)), entry.group(3)));
            open = true;
        } else if (open && line.startsWith("# ")) {
            int last = entries.size() - 1;
            entries.set(last, entries.get(last).continued(line.substring(2)));
        } else {
            open = false;
        }
    }
}
