package io.orgsync.deploy.configuration;

import io.orgsync.deploy.Repository;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file of properties says: values, by the variable that would replace them, and which variables they ask for. */
final class PropertyFile {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final Pattern OTHER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    private final Map<String, String> values = new TreeMap<>();

    PropertyFile(String path) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Repository.text(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("%"))
                .forEach(name -> values.put(name, properties.getProperty(name)));
    }

    /** The value of the property that a variable replaces. */
    Optional<String> replacedBy(String variable) {
        return values.entrySet().stream()
                .filter(property -> Setting.variableOf(property.getKey()).equals(variable))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The variables that values ask for, with what is taken when they are not set. */
    Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        values.values().forEach(value -> {
            Matcher expression = EXPRESSION.matcher(value);
            while (expression.find()) {
                asked.put(expression.group(1), fallback(expression.group(2)));
            }
        });
        return asked;
    }

    private static String fallback(String text) {
        if (text == null) {
            return Setting.NEEDED;
        }
        Matcher other = OTHER.matcher(text);
        return other.matches() ? Setting.AS + other.group(1) : text.isEmpty() ? Setting.NONE : text;
    }
}
