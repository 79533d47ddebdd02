package io.orgsync.deploy.configuration;

import io.orgsync.deploy.Repository;
import io.orgsync.deploy.compose.ComposeFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The example of a file of variables: a head written by hand, with what must be set, and below it all the others. */
final class EnvironmentExample {

    static final String FILE = ".env.example";
    private static final String MARK =
            "# ---- Made by ConfigurationReferenceTest: all other variables, with what holds without them\n";
    private static final Pattern ASSIGNED = Pattern.compile("(?m)^(?:# )?([A-Z][A-Z0-9_]*)=.*$");

    private final String head;

    EnvironmentExample() {
        String text = Repository.text(FILE);
        head = text.contains(MARK) ? text.substring(0, text.indexOf(MARK)) : text + "\n";
    }

    /** The whole file, for these sections. */
    String with(List<Section> sections) {
        Set<String> told = variables(head);
        Set<String> fixed = new TreeSet<>(new ComposeFile().fixed());
        fixed.retainAll(sections.stream()
                .flatMap(section -> section.settings().stream())
                .map(Setting::variable)
                .toList());
        return head
                + MARK
                + "# docker-compose.yml has values of its own for %s.\n".formatted(String.join(", ", fixed))
                + sections.stream().map(section -> block(section, told, fixed)).collect(Collectors.joining());
    }

    private static String block(Section section, Set<String> told, Set<String> fixed) {
        String lines = section.settings().stream()
                .filter(setting -> !told.contains(setting.variable()) && !fixed.contains(setting.variable()))
                .map(EnvironmentExample::lines)
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\n# %s\n%s".formatted(section.title(), lines);
    }

    private static String lines(Setting setting) {
        return "#\n%s# %s=%s\n"
                .formatted(
                        wrapped(setting.meaning().replace("`", "")),
                        setting.variable(),
                        setting.hasValue() ? setting.fallback() : "");
    }

    private static String wrapped(String text) {
        return text.replaceAll("(.{1,116})(?:\\s+|$)", "# $1\n");
    }

    static Set<String> variables(String text) {
        return ASSIGNED.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toUnmodifiableSet());
    }
}
