package io.orgsync.deploy.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.deploy.Repository;
import org.junit.jupiter.api.Test;

/** {@code -Dconfiguration.update=true} writes the kept files anew. */
class ConfigurationReferenceTest {

    private static final String HINT = "run this test with -Dconfiguration.update=true to accept the change";

    private final ConfigurationReference reference = ConfigurationReference.current();

    @Test
    void kept_page_is_what_the_code_says() {
        String current = reference.markdown();

        assertThat(Repository.kept("docs/configuration.md", current)).as(HINT).isEqualTo(current);
    }

    @Test
    void kept_example_is_what_the_code_says() {
        String current = new EnvironmentExample().with(reference.sections());

        assertThat(Repository.kept(EnvironmentExample.FILE, current)).as(HINT).isEqualTo(current);
    }

    @Test
    void every_variable_that_is_read_is_explained() {
        assertThat(reference.settings()).extracting(Setting::variable).containsAll(reference.asked());
    }

    @Test
    void no_variable_is_explained_twice_for_a_service() {
        for (Service service : Service.values()) {
            assertThat(reference.settings().stream()
                            .filter(setting -> setting.isFor(service))
                            .map(Setting::variable))
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(30);
        }
    }

    @Test
    void comment_of_every_setting_names_its_variable_and_says_more() {
        assertThat(reference.silent()).isEmpty();
        assertThat(reference.settings())
                .allSatisfy(setting ->
                        assertThat(setting.meaning()).as(setting.variable()).hasSizeGreaterThan(5));
    }

    @Test
    void values_of_the_code_are_told() {
        assertThat(reference.settings())
                .contains(new Setting(
                        "SYNC_LEASE",
                        Service.having("shared-model"),
                        "30s",
                        "How long a pod may be silent before another one takes its runs"))
                .anySatisfy(setting -> assertThat(setting.fallback()).isEqualTo("as DB_USER"))
                .anySatisfy(setting ->
                        assertThat(setting.fallback()).isEqualTo("8081 (pxc-service), 8082 (ascora-service)"));
    }
}
