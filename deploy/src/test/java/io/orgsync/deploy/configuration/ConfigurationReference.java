package io.orgsync.deploy.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every variable of the run contract, as properties and code have it. */
public final class ConfigurationReference {

    private static final String HEAD = """
            # Configuration

            Every variable of the run contract, with what holds without it. Made from the code: the comments of
            [microprofile-config.properties](../shared-model/src/main/resources/META-INF/microprofile-config.properties) and the
            `@ConfigMapping` interfaces. To change it, change them, and run `ConfigurationReferenceTest` with
            `-Dconfiguration.update=true`, which writes this page and the end of [.env.example](../.env.example) anew.

            Times are written `30s`, `5m`, `24h` or `500ms`. Lists have commas. An empty variable counts as unset. Whatever else Quarkus
            reads from the environment (`QUARKUS_…`) works too and is promised by nobody here.
            """;

    private final List<Section> sections = new ArrayList<>();
    private final List<String> asked;
    private final List<String> silent = new ArrayList<>();

    private ConfigurationReference() {
        List<MappedSettings> modules = Stream.of("shared-model", "pxc-service", "ascora-service")
                .map(MappedSettings::new)
                .toList();
        Map<String, String> injected = new LinkedHashMap<>();
        modules.forEach(module -> injected.putAll(module.injected()));
        PropertySettings properties = new PropertySettings(injected);
        sections.addAll(properties.sections());
        modules.forEach(module -> sections.addAll(module.sections()));
        modules.forEach(module -> silent.addAll(module.silent()));
        // A property of the framework is asked for by its own name and needs no word of its own.
        asked = Stream.concat(
                        properties.asked(), injected.keySet().stream().filter(name -> !name.startsWith("QUARKUS_")))
                .toList();
    }

    /** Read once: the sources don't change while tests run. */
    public static ConfigurationReference current() {
        return Once.READ;
    }

    private static final class Once {
        static final ConfigurationReference READ = new ConfigurationReference();
    }

    public List<Setting> settings() {
        return sections.stream().flatMap(section -> section.settings().stream()).toList();
    }

    List<Section> sections() {
        return sections;
    }

    /** Variables that the services read one by one, told or not. */
    List<String> asked() {
        return asked;
    }

    /** Settings of the code whose comment doesn't name their variable. */
    List<String> silent() {
        return silent;
    }

    String markdown() {
        return HEAD + sections.stream().map(ConfigurationReference::markdown).collect(Collectors.joining());
    }

    private static String markdown(Section section) {
        return "\n## %s\n\n| variable | default | meaning |\n|---|---|---|\n%s"
                .formatted(
                        section.title(),
                        section.settings().stream()
                                .map(ConfigurationReference::row)
                                .collect(Collectors.joining()));
    }

    private static String row(Setting setting) {
        String whose = setting.services().size() == 1
                ? " (%s)".formatted(setting.services().get(0).module())
                : "";
        String fallback = setting.hasValue() ? code(setting.fallback()) : marked(setting.fallback());
        String meaning = marked(setting.meaning()).replace("|", "\\|");
        return "| `%s`%s | %s | %s |\n".formatted(setting.variable(), whose, fallback, meaning);
    }

    /** Variables look like variables, also where a comment names them plainly. */
    private static String marked(String text) {
        return text.replaceAll("(?<![`A-Z_])[A-Z]+(_[A-Z0-9]+)+(?![`A-Z_])", "`$0`");
    }

    private static String code(String value) {
        return value.contains(" (") ? value.replaceAll("(\\S+) \\(", "`$1` (") : "`" + value + "`";
    }
}
