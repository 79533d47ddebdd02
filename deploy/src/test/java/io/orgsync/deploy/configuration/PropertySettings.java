package io.orgsync.deploy.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that are properties of the framework, explained in the file that both services share. */
final class PropertySettings {

    static final String SHARED = "shared-model/src/main/resources/META-INF/microprofile-config.properties";

    private final PropertyFile shared = new PropertyFile(SHARED);
    private final Map<Service, PropertyFile> own = new LinkedHashMap<>();
    private final Map<String, String> injected;

    /**
     * @param injected fallbacks of properties that the code asks for one by one, by variable
     */
    PropertySettings(Map<String, String> injected) {
        this.injected = injected;
        for (Service service : Service.values()) {
            own.put(service, new PropertyFile(service.module() + "/src/main/resources/application.properties"));
        }
    }

    List<Section> sections() {
        Map<String, List<Setting>> byHeading = Comments.of(SHARED).stream()
                .collect(Collectors.groupingBy(
                        Comments.Entry::heading,
                        LinkedHashMap::new,
                        Collectors.mapping(this::setting, Collectors.toList())));
        return byHeading.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    /** What properties ask the environment for. */
    Stream<String> asked() {
        return Stream.concat(Stream.of(shared), own.values().stream())
                .flatMap(file -> file.asked().keySet().stream())
                .distinct();
    }

    private Setting setting(Comments.Entry entry) {
        return new Setting(entry.variable(), List.of(Service.values()), fallback(entry), sentence(entry.meaning()));
    }

    private String fallback(Comments.Entry entry) {
        String variable = entry.variable();
        return entry.fallback()
                .or(() -> Optional.ofNullable(shared.asked().get(variable)))
                .or(() -> Optional.ofNullable(injected.get(variable)))
                .or(() -> shared.replacedBy(variable))
                .or(() -> ofEach(variable))
                .orElse(Setting.NONE);
    }

    /** Where services differ: {@code 8081 (pxc-service), 8082 (ascora-service)}. */
    private Optional<String> ofEach(String variable) {
        String all = own.entrySet().stream()
                .flatMap(file -> file.getValue().replacedBy(variable).stream()
                        .map(value -> "%s (%s)".formatted(value, file.getKey().module())))
                .collect(Collectors.joining(", "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
