package io.orgsync.devkit.upstream;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The HTTP server of a simulator, with as few threads as it can do with. */
public final class SimulatorServer implements AutoCloseable {

    private static final int LONGEST_REQUEST_LINE = 16_384;

    private final Vertx vertx = Vertx.vertx(smallVertx());
    private String baseUrl = "";
    private int port;

    public Vertx vertx() {
        return vertx;
    }

    /** Listens on a port, 0 for any that is free; commands below {@link ControlRouter#ROOT} go to the control. */
    public void listen(
            String host, int wantedPort, Handler<HttpServerRequest> control, Handler<HttpServerRequest> upstream) {
        listen(host, wantedPort, plain(), control, upstream);
    }

    /** Listens with options of its own. */
    public void listen(
            String host,
            int wantedPort,
            HttpServerOptions options,
            Handler<HttpServerRequest> control,
            Handler<HttpServerRequest> upstream) {
        HttpServer server;
        try {
            server = await(vertx.createHttpServer(options)
                    .requestHandler(request -> (isControl(request) ? control : upstream).handle(request))
                    .listen(wantedPort, host));
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
        port = server.actualPort();
        String name = host.equals("0.0.0.0") ? "127.0.0.1" : host;
        baseUrl = (options.isSsl() ? "https://" : "http://") + name + ":" + port;
    }

    /** Without HTTP/2, so that a reset is a reset. */
    public static HttpServerOptions plain() {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setUseAlpn(false)
                .setMaxInitialLineLength(LONGEST_REQUEST_LINE);
    }

    public int port() {
        return port;
    }

    public String baseUrl() {
        return baseUrl;
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static boolean isControl(HttpServerRequest request) {
        return request.path().startsWith(ControlRouter.ROOT);
    }

    private static VertxOptions smallVertx() {
        return new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the simulator could not start or stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
