package io.orgsync.model.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartKeysTest {

    private static final Optional<String> OWN_KEY = Optional.of("0123456789abcdef0123456789abcdef");
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void production_does_not_start_without_a_key() {
        assertThatThrownBy(() -> StartKeys.choose(NONE, NONE, Strictness.PRODUCTION))
                .isInstanceOf(KeyRefusedException.class)
                .hasMessageStartingWith("Credentials cannot be encrypted: set ENCRYPT_KEY");
    }

    @Test
    void production_does_not_start_with_the_demos_key_however_it_is_written() {
        Optional<String> plain = Optional.of(StartKeys.DEMO_KEY);
        Optional<String> ring = Optional.of("old:b3Jnc3luYy1kZW1vLWVuY3J5cHRpb24ta2V5LTAwMDE=");

        assertThatThrownBy(() -> StartKeys.choose(plain, NONE, Strictness.PRODUCTION))
                .hasMessageStartingWith("The demo's encryption key is public");
        assertThatThrownBy(() -> StartKeys.choose(OWN_KEY, ring, Strictness.PRODUCTION))
                .hasMessageStartingWith("The demo's encryption key is public");
    }

    @Test
    void production_starts_with_a_key_of_its_own() {
        assertThat(StartKeys.choose(OWN_KEY, NONE, Strictness.PRODUCTION).primaryId())
                .isEqualTo("default");
    }

    @Test
    void trial_without_a_key_uses_the_demos() {
        KeyRing ring = StartKeys.choose(NONE, NONE, Strictness.TRIAL);

        assertThat(ring.holds(EncryptionKey.ofText("demo", StartKeys.DEMO_KEY).orElseThrow()))
                .isTrue();
    }

    @Test
    void trial_refuses_an_unusable_key_too() {
        assertThatThrownBy(() -> StartKeys.choose(Optional.of("short"), NONE, Strictness.TRIAL))
                .isInstanceOf(KeyRefusedException.class);
    }

    @Test
    void only_the_known_trial_profiles_are_lenient() {
        assertThat(Strictness.of(List.of("dev"))).isEqualTo(Strictness.TRIAL);
        assertThat(Strictness.of(List.of("test"))).isEqualTo(Strictness.TRIAL);
        assertThat(Strictness.of(List.of("demo"))).isEqualTo(Strictness.TRIAL);
        assertThat(Strictness.of(List.of("prod"))).isEqualTo(Strictness.PRODUCTION);
        assertThat(Strictness.of(List.of("demo", "prod"))).isEqualTo(Strictness.PRODUCTION);
        assertThat(Strictness.of(List.of("staging"))).isEqualTo(Strictness.PRODUCTION);
        assertThat(Strictness.of(List.of())).isEqualTo(Strictness.PRODUCTION);
    }

    @Test
    void environment_variables_of_the_contract_reach_the_configuration() {
        Map<String, String> environment =
                Map.of("ENCRYPT_KEY", "one", "ENCRYPT_KEYS", "two:x,three:y", "LEGACY_ENCRYPTION_KEY", "four");
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(CredentialConfig.class)
                .withMapping(LegacyCredentialConfig.class)
                .build();

        assertThat(config.getConfigMapping(CredentialConfig.class).key()).contains("one");
        assertThat(config.getConfigMapping(CredentialConfig.class).keys()).contains("two:x,three:y");
        assertThat(config.getConfigMapping(LegacyCredentialConfig.class).key()).contains("four");
    }
}
