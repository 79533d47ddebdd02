package io.orgsync.pxc.workflow;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spelling of variables in texts: {@code {{a.b[0]}}}, and {@code {a.b}} as older definitions have it. */
final class Placeholders {

    /** What a variable may be called. */
    static final String NAME = "[A-Za-z_$][\\w$]*";

    private static final String PATH = NAME + "(?:\\." + NAME + "|\\[\\d{1,6}])*";
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*(" + PATH + ")\\s*}}|\\{\\s*(" + PATH + ")\\s*}");
    private static final Pattern WHOLE_PATH = Pattern.compile(PATH);

    private Placeholders() {}

    static Matcher in(String text) {
        return PLACEHOLDER.matcher(text);
    }

    /** The paths of all placeholders of a text, in their order. */
    static List<String> paths(String text) {
        return in(text).results().map(Placeholders::path).toList();
    }

    static String path(MatchResult placeholder) {
        return placeholder.group(1) != null ? placeholder.group(1) : placeholder.group(2);
    }

    /** True for a text that is a variable and nothing else. */
    static boolean alone(Object value) {
        return value instanceof String text && in(text).matches();
    }

    static boolean present(Object value) {
        return value instanceof String text && in(text).find();
    }

    /** True for a text that could stand between the braces. */
    static boolean isPath(String text) {
        return WHOLE_PATH.matcher(text).matches();
    }
}
