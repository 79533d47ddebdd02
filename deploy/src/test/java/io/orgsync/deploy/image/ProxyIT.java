package io.orgsync.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgsync.devkit.process.ServiceLaunch;
import io.orgsync.devkit.process.ServiceProcess;
import io.orgsync.devkit.proxy.ForwardProxy;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code EGRESS_PROXY}: the only way out of a machine that knows no name of the world. */
class ProxyIT {

    /** A name that is never given out (RFC 6761); the proxy alone knows it. */
    private static final String NAME = "upstream.invalid";

    /** The base64 of {@code orgsync:p:w}. */
    private static final String CREDENTIALS = "b3Jnc3luYzpwOnc=";

    private final Installation installation = new Installation();
    private final ForwardProxy proxy = ForwardProxy.start();

    @AfterEach
    void close() {
        proxy.close();
        installation.close();
    }

    @ParameterizedTest
    @EnumSource
    void upstream_is_reached_through_the_proxy_by_its_name(Upstream upstream) {
        try (Upstream.Running simulator = upstream.start();
                ServiceProcess service = behindProxy(upstream).start().awaitReady(Installation.LIMIT)) {
            proxy.knowing(NAME, simulator.address().getPort()).demanding(CREDENTIALS);
            Client admin = Client.of(service, installation.token());

            assertThat(upstream.connect(admin, installation.organization())).isEqualTo(201);
            assertThat(upstream.test(admin, installation.organization())).contains("\"success\":true");

            assertThat(proxy.asked()).isNotEmpty().allMatch(request -> request.contains("http://" + NAME + "/"));
            assertThat(service.log()).doesNotContain(CREDENTIALS, "p:w", "p%3Aw");
        }
    }

    @Test
    void service_refuses_a_proxy_that_it_cannot_read_and_does_not_quote_it() {
        try (ServiceProcess service = behindProxy(Upstream.PXC)
                .environment("EGRESS_PROXY", "proxy.example:3128 secret")
                .start()) {
            assertThatThrownBy(() -> service.awaitReady(Installation.LIMIT))
                    .hasMessageContaining("ended with status 1")
                    .hasMessageContaining("EGRESS_PROXY must be written http://host:port");
            assertThat(service.log()).doesNotContain("3128 secret");
        }
    }

    private ServiceLaunch behindProxy(Upstream upstream) {
        return installation
                .complete(upstream.module())
                .environment(upstream.addresses(URI.create("http://" + NAME)))
                .environment("EGRESS_PROXY", "http://orgsync:p%3Aw@127.0.0.1:" + proxy.port());
    }
}
