package io.orgsync.model.upstream;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.Optional;

/** Real servers on the loopback interface, and the real client for them. */
final class LocalServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClients clients = new HttpClients(vertx, Optional.empty());
    private int port;

    Vertx vertx() {
        return vertx;
    }

    PinnedCall client() {
        return clients.call(Optional.empty());
    }

    PinnedCall clientTrusting(String pem) {
        return clients.call(Optional.of(pem));
    }

    LocalServer http(Handler<HttpServerRequest> handler) {
        return http(new HttpServerOptions(), handler);
    }

    LocalServer http(HttpServerOptions options, Handler<HttpServerRequest> handler) {
        port = wait(vertx.createHttpServer(options).requestHandler(handler).listen(0, "127.0.0.1"))
                .actualPort();
        return this;
    }

    /** A server that answers whatever comes with raw bytes of its own. */
    LocalServer raw(Handler<NetSocket> answer) {
        port = wait(vertx.createNetServer()
                        .connectHandler(socket -> socket.handler(request -> answer.handle(socket)))
                        .listen(0, "127.0.0.1"))
                .actualPort();
        return this;
    }

    LocalServer sending(String reply) {
        return raw(socket -> socket.write(Buffer.buffer(reply)));
    }

    LocalServer sendingAndClosing(String reply) {
        return raw(socket -> socket.end(Buffer.buffer(reply)));
    }

    SocketAddress address() {
        return SocketAddress.inetSocketAddress(port, "127.0.0.1");
    }

    URI uri(String scheme, String path) {
        return URI.create(scheme + "://upstream.test:" + port + path);
    }

    UpstreamRequestBuilder get(String path) {
        return UpstreamRequest.get("read", uri("http", path));
    }

    UpstreamFailure failure(UpstreamRequest request) {
        return Outcomes.failure(client().send(request, address()));
    }

    UpstreamResponse response(UpstreamRequest request) {
        return Outcomes.response(client().send(request, address()));
    }

    @Override
    public void close() {
        clients.close();
        wait(vertx.close());
    }

    private static <T> T wait(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
