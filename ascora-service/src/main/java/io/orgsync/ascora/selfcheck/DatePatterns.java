package io.orgsync.ascora.selfcheck;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How dates are written, without saying which: every digit is a 9. */
final class DatePatterns {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]?[0-9:.+\\-Z]{0,30}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");
    private static final int MOST_NODES = 2_000;

    private DatePatterns() {}

    /** The pattern of each member that holds a date, by its name. */
    static Map<String, String> in(JsonNode json) {
        Map<String, String> patterns = new TreeMap<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(json);
        for (int looked = 0; looked < MOST_NODES && !open.isEmpty(); looked++) {
            JsonNode node = open.remove();
            node.properties().forEach(member -> note(member, patterns));
            node.forEach(open::add);
        }
        return patterns;
    }

    private static void note(Map.Entry<String, JsonNode> member, Map<String, String> patterns) {
        String text = member.getValue().asText("");
        if (member.getValue().isTextual()
                && NAME.matcher(member.getKey()).matches()
                && DATE.matcher(text).matches()) {
            patterns.putIfAbsent(member.getKey(), text.replaceAll("\\d", "9"));
        }
    }

    /** With Z, with an offset, or without a zone. */
    static String zone(String pattern) {
        if (pattern.endsWith("Z")) {
            return "in UTC, with Z";
        }
        return pattern.matches(".*[+-]99:?99") && pattern.length() > 10 ? "with an offset" : "without a zone";
    }
}
