package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EgressPolicyTest {

    private static final List<String> ANY = List.of("*");
    private static final List<String> STANDARD = List.of("*.talktalk.co.uk", "*.pxc.co.uk", "api.ascora.com.au");

    @ParameterizedTest
    @CsvSource({
        "https://api.wholesale.pxc.co.uk/x,",
        "https://API.Wholesale.PXC.co.uk/x,",
        "HTTPS://api.ascora.com.au:8443,",
        "https://pxc.co.uk/x, HOST_NOT_ALLOWED",
        "https://evilpxc.co.uk/x, HOST_NOT_ALLOWED",
        "https://pxc.co.uk.evil.example/x, HOST_NOT_ALLOWED",
        "https://x.api.ascora.com.au/x, HOST_NOT_ALLOWED",
        "https://8.8.8.8/x, HOST_NOT_ALLOWED",
        "http://api.ascora.com.au/x, NOT_HTTPS",
        "ftp://api.ascora.com.au/x, NOT_HTTPS",
        "//api.ascora.com.au/x, NOT_HTTPS",
        "https://user:pass@api.ascora.com.au/x, USER_INFO",
        "https://api.ascora.com.au@evil.example/x, USER_INFO",
        "https://@api.ascora.com.au/x, USER_INFO",
        "https://api.ascora.com.au:65536/x, UNREADABLE",
        "https://api.ascora.com.au:0/x, UNREADABLE",
        "https://api.ascora.com.au:/x,",
        "/relative, UNREADABLE",
        "https:opaque, UNREADABLE",
        "https:///x, UNREADABLE"
    })
    void only_https_to_allowed_hosts_passes(String uri, AddressRefusal refusal) {
        assertThat(policy(STANDARD).check(URI.create(uri)).orElse(null)).isEqualTo(refusal);
    }

    @Test
    void allowing_private_lifts_https_and_address_only() {
        EgressPolicy policy = new EgressPolicy(List.of("127.0.0.1", "[::1]", "localhost"), true, literals());

        assertThat(policy.check(URI.create("http://127.0.0.1:8080/x"))).isEmpty();
        assertThat(policy.check(URI.create("http://[::1]:8080/x"))).isEmpty();
        assertThat(policy.check(URI.create("http://localhost/x"))).isEmpty();
        assertThat(policy.check(URI.create("http://10.0.0.1/x"))).contains(AddressRefusal.HOST_NOT_ALLOWED);
        assertThat(policy.check(URI.create("ftp://127.0.0.1/x"))).contains(AddressRefusal.NOT_HTTPS);
        assertThat(policy.resolve(URI.create("http://127.0.0.1/x")).await().indefinitely())
                .isEqualTo(SocketAddress.inetSocketAddress(80, "127.0.0.1"));
    }

    @Test
    void one_inside_address_among_public_ones_is_enough_to_refuse() {
        assertRefused(resolvingTo(literal("8.8.8.8"), literal("10.0.0.1")).resolve(https("mixed.example")));
        assertRefused(resolvingTo(literal("8.8.8.8"), literal("[::1]")).resolve(https("mixed.example")));
    }

    @Test
    void name_that_turns_inside_later_is_refused_then() {
        Deque<InetAddress> answers = new ArrayDeque<>(List.of(literal("8.8.8.8"), literal("127.0.0.1")));
        EgressPolicy policy =
                new EgressPolicy(ANY, false, name -> Uni.createFrom().item(() -> List.of(answers.remove())));

        SocketAddress first = policy.resolve(https("rebinding.example")).await().indefinitely();

        assertThat(first.hostAddress()).isEqualTo("8.8.8.8");
        assertRefused(policy.resolve(https("rebinding.example")));
    }

    @Test
    void unknown_name_is_a_connection_failure() {
        EgressPolicy policy = new EgressPolicy(
                ANY, false, name -> Uni.createFrom().failure(new UnknownHostException("secret.example")));

        assertThatThrownBy(() -> policy.resolve(https("secret.example")).await().indefinitely())
                .asInstanceOf(throwable(UpstreamFailure.class))
                .satisfies(failure -> assertThat(failure.ambiguous()).isFalse())
                .hasMessage("The upstream's host name could not be resolved.")
                .extracting(UpstreamFailure::kind)
                .isEqualTo(FailureKind.CONNECTION_FAILED);
    }

    @Test
    void environment_variables_of_the_contract_reach_the_configuration() {
        EgressConfig byDefault = config(Map.of());
        EgressConfig set =
                config(Map.of("EGRESS_ALLOWED_HOSTS", "localhost,*.example", "EGRESS_ALLOW_PRIVATE", "true"));

        assertThat(byDefault.allowedHosts())
                .containsExactly("*.talktalk.co.uk", "*.pxc.co.uk", "*.ascora.com.au", "*.ascora.com");
        assertThat(byDefault.allowPrivate()).isFalse();
        assertThat(set.allowedHosts()).containsExactly("localhost", "*.example");
        assertThat(set.allowPrivate()).isTrue();
    }

    private static EgressConfig config(Map<String, String> environment) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(EgressConfig.class)
                .build();
        return config.getConfigMapping(EgressConfig.class);
    }

    private static EgressPolicy policy(List<String> hosts) {
        return new EgressPolicy(hosts, false, literals());
    }

    private static HostResolver literals() {
        return name -> Uni.createFrom().item(() -> List.of(literal(name)));
    }

    private static EgressPolicy resolvingTo(InetAddress... addresses) {
        return new EgressPolicy(ANY, false, name -> Uni.createFrom().item(Arrays.asList(addresses)));
    }

    private static URI https(String host) {
        return URI.create("https://" + host + "/api");
    }

    private static InetAddress literal(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(host, impossible);
        }
    }

    private static void assertRefused(Uni<SocketAddress> resolving) {
        assertThatThrownBy(() -> resolving.await().indefinitely())
                .asInstanceOf(throwable(UpstreamFailure.class))
                .satisfies(failure -> assertThat(failure.ambiguous()).isFalse())
                .extracting(UpstreamFailure::kind)
                .isEqualTo(FailureKind.ADDRESS_REFUSED);
    }
}
