package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSpellingTest {

    private static final List<String> ANY = List.of("*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::127.0.0.1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::ffff:0:127.0.0.1]",
                "[64:ff9b::10.0.0.1]",
                "[64:ff9b::808:808]",
                "[64:ff9b:1::1]",
                "[100::1]",
                "[2001::1]",
                "[2001:0:7f00:1::]",
                "[2001:2::1]",
                "[2001:10::1]",
                "[2001:db8::1]",
                "[2002:7f00:1::]",
                "[2002:0a00:0001::1]",
                "[3fff::1]",
                "[4000::1]",
                "[5f00::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[fe80::1]",
                "[fec0::1]",
                "[ff02::1]",
                "[FE80::1]"
            })
    void inside_address_is_refused_when_saved_and_when_connecting(String host) {
        EgressPolicy policy = policy(ANY);

        assertThat(policy.check(https(host))).contains(AddressRefusal.INSIDE);
        assertRefused(policy.resolve(https(host)));
        assertRefused(resolvingTo(literal(host)).resolve(https("innocent.example")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "017700000001",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "127.1",
                "127.0.1",
                "127.0.0.01",
                "127.0.0.1.",
                "010.0.0.1",
                "0x7f.1",
                "1.2.3.4.5",
                "256.1.1.1",
                "8.8.2056",
                "134744072",
                "127.0.0.0x1",
                "a.0x7f",
                "[fe80::1%25eth0]",
                "[::1%251]",
                "[::1",
                "127。0。0。1",
                "１２７.0.0.1",
                "①②⑦.⓪.⓪.①",
                "host.",
                "-host.example",
                "under_score.example",
                "",
                "a..example",
                "exämple.org"
            })
    void unusual_spelling_is_refused_even_with_private_addresses_allowed(String host) {
        EgressPolicy lenient =
                new EgressPolicy(ANY, true, name -> Uni.createFrom().item(List.of()));

        assertThat(parsed("https://" + host + "/api").flatMap(lenient::check)).contains(AddressRefusal.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "169.253.1.1",
                "198.17.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "[2a00:1450:4009::1]",
                "[2606:4700::1111]"
            })
    void public_address_is_pinned(String host) {
        SocketAddress address = policy(ANY).resolve(https(host)).await().indefinitely();

        assertThat(address.port()).isEqualTo(443);
        assertThat(literal(address.hostAddress())).isEqualTo(literal(host));
    }

    @Test
    void mapped_address_is_refused_as_it_is_written_whatever_it_carries() {
        assertThat(policy(ANY).check(https("[::ffff:8.8.8.8]"))).contains(AddressRefusal.INSIDE);
        assertRefused(policy(ANY).resolve(https("[::ffff:8.8.8.8]")));
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

    private static Optional<URI> parsed(String uri) {
        try {
            return Optional.of(new URI(uri));
        } catch (URISyntaxException notEvenAUri) {
            return Optional.of(URI.create("https:unreadable"));
        }
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
