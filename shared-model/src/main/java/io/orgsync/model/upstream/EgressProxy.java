package io.orgsync.model.upstream;

import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An HTTP proxy that calls of upstreams go through: by CONNECT where the upstream speaks TLS, so that the proxy sees no
 * more than the name.
 */
public final class EgressProxy {

    private final ProxyOptions options;

    private EgressProxy(ProxyOptions options) {
        this.options = options;
    }

    /**
     * Reads {@code http://host:port}, with {@code user:password@} before the host where the proxy asks for it (each
     * percent-encoded where need be); empty when it is written otherwise.
     */
    public static Optional<EgressProxy> parse(String text) {
        try {
            return Optional.of(new URI(text.strip()))
                    .filter(EgressProxy::complete)
                    .map(EgressProxy::of);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    ProxyOptions options() {
        return new ProxyOptions(options);
    }

    private static boolean complete(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        return "http".equalsIgnoreCase(address.getScheme())
                && HostName.of(address).isPresent()
                && address.getPort() > 0
                && (path.isEmpty() || path.equals("/"));
    }

    private static EgressProxy of(URI address) {
        ProxyOptions options = new ProxyOptions()
                .setType(ProxyType.HTTP)
                .setHost(HostName.unbracketed(address.getHost()))
                .setPort(address.getPort());
        Optional.ofNullable(address.getRawUserInfo()).ifPresent(user -> identify(options, user));
        return new EgressProxy(options);
    }

    private static void identify(ProxyOptions options, String userInfo) {
        String[] parts = userInfo.split(":", 2);
        options.setUsername(decoded(parts[0])).setPassword(parts.length == 2 ? decoded(parts[1]) : "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return options.getHost() + ":" + options.getPort();
    }
}
