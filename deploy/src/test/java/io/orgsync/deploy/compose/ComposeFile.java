package io.orgsync.deploy.compose;

import io.orgsync.deploy.Repository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml, with its anchors and merges resolved. */
public final class ComposeFile {

    private static final Pattern INTERPOLATED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

    private final String text = Repository.text("docker-compose.yml");
    private final Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);

    /** Services by name. */
    Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        map(content.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    /** Variables that a service gets, with the text that is written for each; empty where the caller's is passed on. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(services().get(service).get("environment"))
                .forEach((name, value) -> environment.put(name, value == null ? "" : value.toString()));
        return environment;
    }

    /** Variables that the file itself takes from its caller. */
    Set<String> interpolated() {
        Set<String> names = new TreeSet<>();
        Matcher matcher = INTERPOLATED.matcher(text.replaceAll("(?m)^ *#.*", ""));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Variables of the services that have one value here, whatever the caller's. */
    public Set<String> fixed() {
        Set<String> fixed = new TreeSet<>();
        for (String service : services().keySet()) {
            environment(service).forEach((name, value) -> {
                if (!value.isEmpty() && !value.contains("${")) {
                    fixed.add(name);
                }
            });
        }
        return fixed;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<String> list(Object value) {
        return value == null ? List.of() : (List<String>) value;
    }
}
