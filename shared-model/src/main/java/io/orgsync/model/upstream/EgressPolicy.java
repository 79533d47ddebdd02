package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Says which addresses may be called. An address is checked when it is saved, and again at each request, where the name
 * is resolved and the connection goes to the very address that was checked: a name that resolves differently the next
 * time gains nothing.
 *
 * <p>Behind a proxy it is the proxy that resolves the name. The name is judged as before; the addresses that it has here,
 * if it has any here, are judged too, but the proxy may find others, so it must keep private networks away by itself.
 */
public final class EgressPolicy {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int MAX_PORT = 65_535;

    private final AllowedHosts allowedHosts;
    private final boolean allowPrivate;
    private final HostResolver resolver;
    private final Optional<EgressProxy> proxy;

    /**
     * Makes a policy without a proxy.
     *
     * @param allowedHosts names, {@code *.suffix} for all below a suffix, {@code *} for any
     * @param allowPrivate lifts the demand for https and for a public address, and nothing else
     * @param resolver finds the addresses of a name
     */
    public EgressPolicy(List<String> allowedHosts, boolean allowPrivate, HostResolver resolver) {
        this(AllowedHosts.of(allowedHosts), allowPrivate, resolver, Optional.empty());
    }

    private EgressPolicy(
            AllowedHosts allowedHosts, boolean allowPrivate, HostResolver resolver, Optional<EgressProxy> proxy) {
        this.allowedHosts = allowedHosts;
        this.allowPrivate = allowPrivate;
        this.resolver = Objects.requireNonNull(resolver, "resolver");
        this.proxy = proxy;
    }

    /** The same policy where calls go through a proxy. */
    public EgressPolicy through(EgressProxy proxy) {
        return new EgressPolicy(allowedHosts, allowPrivate, resolver, Optional.of(proxy));
    }

    Optional<EgressProxy> proxy() {
        return proxy;
    }

    /** Why an address may not be saved; empty when it may. Resolves no name. */
    public Optional<AddressRefusal> check(URI uri) {
        if (uri.getRawUserInfo() != null) {
            return Optional.of(AddressRefusal.USER_INFO);
        }
        return HostName.of(uri)
                .filter(host -> port(uri) >= 1 && port(uri) <= MAX_PORT)
                .map(host -> checkScheme(uri).or(() -> checkHost(host)))
                .orElse(Optional.of(AddressRefusal.UNREADABLE));
    }

    /**
     * The address to connect to now; behind a proxy the name, unresolved, which the proxy is to connect to.
     *
     * @return fails with {@link UpstreamFailure}: {@code address_refused}, or {@code connection_failed} when the name
     *     cannot be resolved
     */
    public Uni<SocketAddress> resolve(URI uri) {
        return check(uri)
                .map(refusal -> Uni.createFrom().<SocketAddress>failure(refusal.failure()))
                .orElseGet(() -> resolveAllowed(uri));
    }

    private Uni<SocketAddress> resolveAllowed(URI uri) {
        String host = HostName.of(uri).orElseThrow().text();
        Uni<List<InetAddress>> known = resolver.resolve(host);
        return proxy.isPresent()
                ? known.onFailure()
                        .recoverWithItem(List.of())
                        .invoke(this::refuseInside)
                        .map(addresses -> SocketAddress.inetSocketAddress(port(uri), host))
                : known.onFailure()
                        .transform(unknown -> unresolved())
                        .invoke(this::refuseInside)
                        .map(addresses -> pin(addresses, port(uri)));
    }

    private static SocketAddress pin(List<InetAddress> addresses, int port) {
        if (addresses.isEmpty()) {
            throw unresolved();
        }
        return SocketAddress.inetSocketAddress(port, withoutScope(addresses.get(0)));
    }

    // One bad address is enough: whoever mixes inside and outside addresses under a name means no good.
    private void refuseInside(List<InetAddress> addresses) {
        if (!allowPrivate && addresses.stream().anyMatch(EgressPolicy::inside)) {
            throw AddressRefusal.INSIDE.failure();
        }
    }

    private Optional<AddressRefusal> checkScheme(URI uri) {
        if ("https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.empty();
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme());
        return http && allowPrivate ? Optional.empty() : Optional.of(AddressRefusal.NOT_HTTPS);
    }

    private Optional<AddressRefusal> checkHost(HostName host) {
        if (!allowPrivate && host.literal().filter(EgressPolicy::inside).isPresent()) {
            return Optional.of(AddressRefusal.INSIDE);
        }
        return allowedHosts.include(host) ? Optional.empty() : Optional.of(AddressRefusal.HOST_NOT_ALLOWED);
    }

    private static boolean inside(InetAddress address) {
        return RefusedRanges.covering(address).isPresent();
    }

    private static UpstreamFailure unresolved() {
        return UpstreamFailure.of(FailureKind.CONNECTION_FAILED, "The upstream's host name could not be resolved.")
                .withNothingSent();
    }

    private static String withoutScope(InetAddress address) {
        String text = address.getHostAddress();
        int scope = text.indexOf('%');
        return scope < 0 ? text : text.substring(0, scope);
    }

    static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "http".equalsIgnoreCase(uri.getScheme()) ? HTTP_PORT : HTTPS_PORT;
    }
}
