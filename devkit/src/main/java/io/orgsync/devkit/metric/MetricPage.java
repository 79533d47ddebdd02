package io.orgsync.devkit.metric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scraped page in Prometheus' text format. */
public record MetricPage(String text) {

    private static final String OURS = "orgsync_";
    private static final Pattern TYPE = Pattern.compile("# TYPE (" + OURS + "\\w+) \\w+");
    private static final Pattern ROW = Pattern.compile("\\| `(" + OURS + "\\w+)` \\| (\\w+) \\|.*");
    private static final String FRAMEWORK = "## Worth watching among the framework's own";
    private static final Pattern OTHERS = Pattern.compile("\\| (`\\w+`.*) \\|[^|]+\\|");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9]+_\\w+)`");

    public static MetricPage of(String text) {
        return new MetricPage(text);
    }

    /** The metrics of ours: families as they are declared, a counter with its ending, a timer without those of its parts. */
    public Set<String> names() {
        return lines(text, TYPE)
                .map(type -> type.group(1))
                .filter(name -> !name.endsWith("_max"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The metrics that a document lists for a service, or for both, in rows that begin with name and service. */
    public static Set<String> documented(Path document, String service) {
        try {
            return lines(Files.readString(document), ROW)
                    .filter(row -> List.of(service, "both").contains(row.group(2)))
                    .map(row -> row.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The framework's metrics that a document names. */
    public static Set<String> documentedOfFramework(Path document) {
        try {
            String behind = Files.readString(document).split(FRAMEWORK)[1].split("\n## ")[0];
            return lines(behind, OTHERS)
                    .flatMap(row -> NAME.matcher(row.group(1)).results())
                    .map(name -> name.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a sample of the metric, or of a part of it such as its count. */
    public boolean tells(String name) {
        Pattern sample = Pattern.compile(Pattern.quote(name) + "(_count|_total)?[{ ].*");
        return lines(text, sample).findAny().isPresent();
    }

    /** The sum of all samples with this name and these labels, written as {@code name="value"}; 0 when there is none. */
    public double sum(String name, String... labels) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** How much more it is than on an earlier page. */
    public double since(MetricPage earlier, String name, String... labels) {
        return sum(name, labels) - earlier.sum(name, labels);
    }

    private static Stream<Matcher> lines(String text, Pattern pattern) {
        return text.lines().map(pattern::matcher).filter(Matcher::matches);
    }
}
