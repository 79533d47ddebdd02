package io.orgsync.model.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One pool of connections for all, and one for each further authority that connections trust. */
final class HttpClients implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int CONNECTIONS_PER_ADDRESS = 64;
    private static final int MAX_HEADER_BYTES = 64 * 1024;
    private static final int MOST_AUTHORITIES = 1_000;

    private final Vertx vertx;
    private final Optional<EgressProxy> proxy;
    private final Cache<Optional<String>, HttpClient> clients;

    HttpClients(Vertx vertx, Optional<EgressProxy> proxy) {
        this.vertx = vertx;
        this.proxy = proxy;
        this.clients = Caffeine.newBuilder()
                .maximumSize(MOST_AUTHORITIES)
                .expireAfterAccess(Duration.ofHours(1))
                .<Optional<String>, HttpClient>removalListener((pem, client, cause) -> client.close())
                .build();
    }

    PinnedCall call(Optional<String> trustedCertificates) {
        return new HttpCall(vertx, clients.get(trustedCertificates, this::client));
    }

    @Override
    public void close() {
        clients.asMap().values().forEach(HttpClient::close);
    }

    private HttpClient client(Optional<String> trustedCertificates) {
        HttpClientOptions options = options();
        proxy.ifPresent(through -> options.setProxyOptions(through.options()));
        trustedCertificates.ifPresent(pem -> options.setTrustOptions(TrustedCertificates.with(pem)));
        return vertx.createHttpClient(options);
    }

    // No tracing: spans would carry queries, and trace headers are nothing an upstream should get.
    private static HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setSslHandshakeTimeout(CONNECT_MILLIS)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxPoolSize(CONNECTIONS_PER_ADDRESS)
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setDecompressionSupported(true)
                .setTrustAll(false)
                .setVerifyHost(true)
                .setTracingPolicy(TracingPolicy.IGNORE);
    }
}
