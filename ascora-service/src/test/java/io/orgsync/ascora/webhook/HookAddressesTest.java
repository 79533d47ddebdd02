package io.orgsync.ascora.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgsync.model.credential.Secret;
import io.orgsync.model.problem.Conflict;
import io.orgsync.model.start.PublicAddressConfig;
import io.orgsync.model.upstream.EgressConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookAddressesTest {

    private static HookAddresses with(String publicBaseUrl, boolean allowPrivate) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PublicAddressConfig.class)
                .withMapping(EgressConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "public.base-url",
                                publicBaseUrl,
                                "egress.allow-private",
                                Boolean.toString(allowPrivate)),
                        "test",
                        100))
                .build();
        return new HookAddresses(
                config.getConfigMapping(PublicAddressConfig.class), config.getConfigMapping(EgressConfig.class));
    }

    @Test
    void without_a_public_address_the_conflict_says_what_to_set() {
        assertThatThrownBy(() -> with("", true).base())
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("PUBLIC_BASE_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sync.example.com",
                "ftp://x",
                "sync.example.com",
                "https://x/?a=b",
                "https:// x",
                "https://"
            })
    void address_that_is_not_plain_https_is_a_conflict(String given) {
        assertThatThrownBy(() -> with(given, false).base()).isInstanceOf(Conflict.class);
    }

    @Test
    void address_ends_with_connection_event_and_secret() {
        UUID integration = UUID.randomUUID();

        Secret address = with("https://sync.example.com/base/", false)
                .of(integration, HookEvent.JOB_CREATED, Secret.of("s3cret"));

        assertThat(address.reveal())
                .isEqualTo("https://sync.example.com/base/api/webhooks/ascora/" + integration + "/JobCreated/s3cret");
        assertThat(address.toString()).doesNotContain("s3cret");
    }

    @Test
    void plain_http_is_taken_where_private_addresses_are() {
        assertThat(with("http://127.0.0.1:8080", true).base()).hasToString("http://127.0.0.1:8080");
    }
}
