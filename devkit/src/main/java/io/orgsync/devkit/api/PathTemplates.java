package io.orgsync.devkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the operation that a request is one of. */
final class PathTemplates {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Template> templates;

    private record Template(Pattern addresses, long parameters, JsonNode operations) {}

    /** @param paths as the document has them */
    PathTemplates(JsonNode paths) {
        templates = paths.properties().stream()
                .map(path -> new Template(
                        Pattern.compile(PARAMETER.matcher(path.getKey()).replaceAll("[^/]+")),
                        PARAMETER.matcher(path.getKey()).results().count(),
                        path.getValue()))
                .sorted(Comparator.comparingLong(Template::parameters))
                .toList();
    }

    /** The operation whose address names the most. */
    Optional<JsonNode> operation(String method, String path) {
        String word = method.toLowerCase(Locale.ROOT);
        return templates.stream()
                .filter(template -> template.addresses().matcher(path).matches())
                .filter(template -> template.operations().has(word))
                .findFirst()
                .map(template -> template.operations().path(word));
    }
}
