package io.orgsync.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.deploy.Repository;
import io.orgsync.deploy.configuration.ConfigurationReference;
import io.orgsync.deploy.configuration.Service;
import io.orgsync.deploy.configuration.Setting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {

    /** What the file needs beside the run contract: the administrator's password of its own database. */
    private static final Set<String> OF_COMPOSE = Set.of("POSTGRES_PASSWORD");

    /** What the Java runtime reads. */
    private static final Set<String> OF_JAVA = Set.of("JAVA_TOOL_OPTIONS");

    private final ComposeFile compose = new ComposeFile();
    private final List<Setting> settings = ConfigurationReference.current().settings();

    @ParameterizedTest
    @EnumSource(Service.class)
    void service_and_its_migration_take_every_variable_of_the_contract_and_no_other(Service service) {
        Set<String> given = new TreeSet<>(compose.environment(service.module()).keySet());
        given.addAll(compose.environment(migration(service)).keySet());
        given.removeAll(OF_JAVA);

        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(settings.stream()
                        .filter(setting -> setting.services().contains(service))
                        .map(Setting::variable)
                        .toList());
    }

    @Test
    void example_names_every_variable_once_and_none_that_nobody_reads() {
        List<String> named = names(Repository.text(".env.example"));
        Set<String> known = settings.stream().map(Setting::variable).collect(Collectors.toCollection(TreeSet::new));
        known.removeAll(compose.fixed());
        known.addAll(OF_COMPOSE);

        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void file_asks_for_nothing_that_the_example_does_not_name() {
        assertThat(names(Repository.text(".env.example"))).containsAll(compose.interpolated());
    }

    @Test
    void variables_of_the_trial_exist() {
        assertThat(names(Repository.text("deploy/demo.env"))).isSubsetOf(names(Repository.text(".env.example")));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void service_never_gets_the_owners_password(Service service) {
        assertThat(compose.environment(service.module()))
                .doesNotContainKey("DB_MIGRATION_PASSWORD")
                .containsEntry("DB_MIGRATE_AT_START", "false");
        assertThat(compose.environment(migration(service)))
                .doesNotContainKeys("DB_PASSWORD", "ENCRYPT_KEY", "ENCRYPT_KEYS")
                .containsEntry("QUARKUS_INIT_AND_EXIT", "true");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void service_starts_behind_its_migration_and_tells_its_health(Service service) {
        Map<String, Object> described = compose.services().get(service.module());

        assertThat(described).containsKey("healthcheck");
        assertThat(condition(described, migration(service))).isEqualTo("service_completed_successfully");
        assertThat(condition(compose.services().get(migration(service)), "postgres"))
                .isEqualTo("service_healthy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pxc-service", "ascora-service", "pxc-migration", "ascora-migration"})
    void service_has_a_read_only_root_and_no_privileges(String service) {
        assertThat(compose.services().get(service))
                .containsEntry("read_only", true)
                .containsEntry("tmpfs", List.of("/tmp"))
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pxc-simulator", "ascora-simulator", "token-issuer", "gateway"})
    void what_is_for_trials_stays_away_without_the_profile(String service) throws ClassNotFoundException {
        Map<String, Object> described = compose.services().get(service);

        assertThat(ComposeFile.list(described.get("profiles"))).containsExactly("demo");
        assertThat(Class.forName(ComposeFile.list(described.get("command")).get(0)))
                .hasDeclaredMethods("main");
    }

    private static Object condition(Map<String, Object> service, String other) {
        Map<String, Object> all = ComposeFile.map(service.get("depends_on"));
        return ComposeFile.map(all.get(other)).get("condition");
    }

    private static String migration(Service service) {
        return service.module().replace("-service", "-migration");
    }

    private static List<String> names(String text) {
        return text.lines()
                .filter(line -> line.matches("(# )?[A-Z][A-Z0-9_]*=.*"))
                .map(line -> line.replaceAll("^# |=.*", ""))
                .toList();
    }
}
