package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressProxyTest {

    private static final EgressProxy PROXY =
            EgressProxy.parse("http://proxy.example:3128").orElseThrow();
    private static final URI UPSTREAM = URI.create("https://api.ascora.com.au/x");

    @Test
    void user_and_password_are_read_and_not_shown() {
        EgressProxy proxy =
                EgressProxy.parse("http://ada:p%3Aw+1@[2001:db8::1]:8080/").orElseThrow();

        assertThat(proxy.options().getHost()).isEqualTo("2001:db8::1");
        assertThat(proxy.options().getPort()).isEqualTo(8080);
        assertThat(proxy.options().getUsername()).isEqualTo("ada");
        assertThat(proxy.options().getPassword()).isEqualTo("p:w+1");
        assertThat(proxy).hasToString("2001:db8::1:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example:3128",
                "proxy.example",
                "http://proxy.example",
                "https://proxy.example:3128",
                "socks5://proxy.example:1080",
                "http://proxy.example:3128/pac",
                "http://:3128",
                "http://pro xy:3128",
                ""
            })
    void other_spellings_are_no_proxy(String text) {
        assertThat(EgressProxy.parse(text)).isEmpty();
    }

    @Test
    void name_that_nobody_here_knows_is_left_to_the_proxy() {
        EgressPolicy policy = policy(name -> Uni.createFrom().failure(new UnknownHostException(name)));

        assertThat(policy.resolve(UPSTREAM).await().indefinitely())
                .isEqualTo(SocketAddress.inetSocketAddress(443, "api.ascora.com.au"));
    }

    @Test
    void name_and_known_addresses_are_judged_as_without_a_proxy() throws UnknownHostException {
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        EgressPolicy policy = policy(name -> Uni.createFrom().item(List.of(inside)));

        assertRefused(policy, UPSTREAM, AddressRefusal.INSIDE);
        assertRefused(policy, URI.create("https://evil.example/x"), AddressRefusal.HOST_NOT_ALLOWED);
        assertRefused(policy, URI.create("http://api.ascora.com.au/x"), AddressRefusal.NOT_HTTPS);
    }

    private static EgressPolicy policy(HostResolver resolver) {
        return new EgressPolicy(List.of("*.ascora.com.au"), false, resolver).through(PROXY);
    }

    private static void assertRefused(EgressPolicy policy, URI address, AddressRefusal refusal) {
        assertThatThrownBy(() -> policy.resolve(address).await().indefinitely())
                .isInstanceOf(UpstreamFailure.class)
                .hasMessage(refusal.sentence());
    }
}
