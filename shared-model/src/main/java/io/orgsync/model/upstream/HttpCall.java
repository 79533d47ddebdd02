package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.net.SocketAddress;

/** HTTP by Vert.x. Redirects are answers, not followed: each would have to be checked like an address of its own. */
final class HttpCall implements PinnedCall {

    private final Vertx vertx;
    private final HttpClient client;

    HttpCall(Vertx vertx, HttpClient client) {
        this.vertx = vertx;
        this.client = client;
    }

    @Override
    public Uni<UpstreamResponse> send(UpstreamRequest request, SocketAddress address) {
        return Uni.createFrom().emitter(emitter -> {
            HttpExchange exchange = new HttpExchange(vertx, request, emitter);
            emitter.onTermination(exchange::abandon);
            exchange.start(client, address);
        });
    }
}
