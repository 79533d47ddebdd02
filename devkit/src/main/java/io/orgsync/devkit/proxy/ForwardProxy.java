package io.orgsync.devkit.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP proxy: tunnels by CONNECT and forwards plain requests. It knows names that nobody else knows, and asks for user
 * and password if it is told to.
 */
public final class ForwardProxy implements AutoCloseable {

    private static final int BAD_GATEWAY = 502;
    private static final int UNIDENTIFIED = 407;
    private static final int FORBIDDEN = 403;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = vertx.createHttpClient();
    private final NetClient tcp = vertx.createNetClient();
    private final Map<String, Integer> names = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Optional<String> credentials = Optional.empty();

    private ForwardProxy() {
        server = join(vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));
    }

    /** Starts on a free port of the loopback address. It lets nobody through before it knows a name. */
    public static ForwardProxy start() {
        return new ForwardProxy();
    }

    /** Requests to this name, whatever port they are for, go to the port of this machine. */
    public ForwardProxy knowing(String name, int port) {
        names.put(name, port);
        return this;
    }

    /** Only who sends this, the base64 of user:password, is let through. */
    public ForwardProxy demanding(String basicCredentials) {
        credentials = Optional.of(basicCredentials);
        return this;
    }

    public int port() {
        return server.actualPort();
    }

    /** What was asked for so far: {@code CONNECT name:port}, or the method and the whole address. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.method() + " " + request.uri());
        request.pause();
        if (!identified(request)) {
            refuse(request, UNIDENTIFIED);
        } else if (request.method().equals(HttpMethod.CONNECT)) {
            target(request.authority().host())
                    .ifPresentOrElse(port -> tunnel(request, port), () -> refuse(request, FORBIDDEN));
        } else {
            target(URI.create(request.uri()).getHost())
                    .ifPresentOrElse(port -> forward(request, port), () -> refuse(request, FORBIDDEN));
        }
    }

    private boolean identified(HttpServerRequest request) {
        String given = request.getHeader("Proxy-Authorization");
        return credentials
                .map("Basic "::concat)
                .filter(wanted -> !wanted.equals(given))
                .isEmpty();
    }

    private Optional<Integer> target(String name) {
        return Optional.ofNullable(names.get(name));
    }

    private void tunnel(HttpServerRequest request, int port) {
        tcp.connect(port, "127.0.0.1")
                .compose(upstream -> request.toNetSocket().onSuccess(caller -> join(caller, upstream)))
                .onFailure(unreachable -> refuse(request, BAD_GATEWAY));
    }

    private static void join(NetSocket caller, NetSocket upstream) {
        caller.pipeTo(upstream);
        upstream.pipeTo(caller);
    }

    private void forward(HttpServerRequest request, int port) {
        URI address = URI.create(request.uri());
        RequestOptions options = new RequestOptions()
                .setMethod(request.method())
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(address.getRawPath()
                        + Optional.ofNullable(address.getRawQuery())
                                .map("?"::concat)
                                .orElse(""));
        http.request(options)
                .compose(onward -> {
                    request.headers().forEach(onward::putHeader);
                    onward.headers().remove("Proxy-Authorization");
                    return onward.send(request);
                })
                .compose(reply -> {
                    request.response().setStatusCode(reply.statusCode());
                    reply.headers().forEach(request.response()::putHeader);
                    return request.response().send(reply);
                })
                .onFailure(unreachable -> refuse(request, BAD_GATEWAY));
    }

    private static void refuse(HttpServerRequest request, int status) {
        if (!request.response().headWritten()) {
            request.response().setStatusCode(status).end();
        }
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        join(vertx.close());
    }
}
