package io.orgsync.devkit.demo;

import io.orgsync.devkit.process.ServicePorts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.net.URI;

/** Puts both services under one origin, as the Ingress does in a cluster. Bodies and event streams pass unbuffered. */
final class DemoGateway implements AutoCloseable {

    // An event stream holds its connection for as long as the page is open.
    private static final int CONNECTIONS = 200;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final SocketAddress pxc;
    private final SocketAddress ascora;

    private DemoGateway(int port, SocketAddress pxc, SocketAddress ascora) {
        this.pxc = pxc;
        this.ascora = ascora;
        HttpClient client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        HttpProxy proxy = HttpProxy.reverseProxy(client).origin(OriginRequestProvider.selector(this::origin));
        this.server = vertx.createHttpServer()
                .requestHandler(proxy)
                .listen(port)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    static DemoGateway start(int port, ServicePorts pxc, ServicePorts ascora) {
        return start(port, local(pxc), local(ascora));
    }

    static DemoGateway start(int port, SocketAddress pxc, SocketAddress ascora) {
        return new DemoGateway(port, pxc, ascora);
    }

    private static SocketAddress local(ServicePorts service) {
        return SocketAddress.inetSocketAddress(service.http(), "localhost");
    }

    URI baseUri() {
        return URI.create("http://localhost:" + server.actualPort());
    }

    private Future<SocketAddress> origin(ProxyContext context) {
        String path = context.request().proxiedRequest().path();
        return Future.succeededFuture(belongsToAscora(path) ? ascora : pxc);
    }

    private static boolean belongsToAscora(String path) {
        return path.startsWith("/api/organizations/") || path.startsWith("/api/webhooks/");
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
