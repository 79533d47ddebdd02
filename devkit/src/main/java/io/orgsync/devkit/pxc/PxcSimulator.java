package io.orgsync.devkit.pxc;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** A PXC of one's own: a real HTTP server with accounts, orders, moods and a memory of what it was asked. */
public final class PxcSimulator implements AutoCloseable {

    private static final int LONGEST_REQUEST_LINE = 16_384;

    private final Vertx vertx;
    private final PxcWorld world;
    private final HttpServer server;
    private final String baseUrl;

    private PxcSimulator(Vertx vertx, int port, PxcScenario scenario) {
        this.vertx = vertx;
        world = new PxcWorld(scenario);
        PxcUpstream upstream = new PxcUpstream(vertx, world);
        var control = new ControlApi(this, vertx).router();
        server = await(vertx.createHttpServer(serverOptions())
                .requestHandler(request -> (isControl(request) ? control : upstream).handle(request))
                .listen(port, scenario.host()));
        String name = scenario.host().equals("0.0.0.0") ? "127.0.0.1" : scenario.host();
        baseUrl = "http://" + name + ":" + server.actualPort();
    }

    /** Starts on a free port. */
    public static PxcSimulator start() {
        return start(0);
    }

    public static PxcSimulator start(int port) {
        return start(port, PxcScenario.defaults());
    }

    public static PxcSimulator start(PxcScenario scenario) {
        return start(0, scenario);
    }

    public static PxcSimulator start(int port, PxcScenario scenario) {
        Vertx vertx = Vertx.vertx(smallVertx());
        try {
            return new PxcSimulator(vertx, port, scenario);
        } catch (IllegalStateException e) {
            await(vertx.close());
            throw e;
        }
    }

    public int port() {
        return server.actualPort();
    }

    public String baseUrl() {
        return baseUrl;
    }

    public String tokenBaseUrl() {
        return baseUrl + Route.SECURITY;
    }

    public String ordersBaseUrl() {
        return baseUrl + Route.ORDERS;
    }

    /** Registers an account; a known client keeps its orders. */
    public void register(PxcAccount account) {
        world.accounts().register(account);
    }

    /** Adds the orders of a plan to an account and returns them, dirt and all. */
    public List<SimulatedOrder> seed(String clientId, SeedPlan plan) {
        List<SimulatedOrder> seeded =
                OrderSeeder.seed(plan, world.accounts().require(clientId).billingAccountIds());
        orders(clientId).putAll(seeded);
        return seeded;
    }

    /** The orders of an account, to be looked at and changed. */
    public OrderBook orders(String clientId) {
        return world.accounts().orders(clientId);
    }

    public PxcBehaviour behaviour() {
        return world.behaviour();
    }

    /** Turns switches from the next call on. */
    public void behave(UnaryOperator<PxcBehaviourBuilder> changes) {
        world.behave(world.behaviour().with(changes));
    }

    public void behave(PxcBehaviour behaviour) {
        world.behave(behaviour);
    }

    /** Puts a fault at the end of the script. */
    public void inject(Calls calls, Fault fault) {
        world.faults().add(calls, fault);
    }

    public void clearFaults() {
        world.faults().clear();
    }

    /** All tokens handed out so far stop working. */
    public void revokeTokens() {
        world.tokens().expireAll();
    }

    public void revokeTokens(String clientId) {
        world.tokens().expireAllOf(clientId);
    }

    public Gate gate(String name) {
        return world.gates().named(name);
    }

    /** The latest requests, oldest first. */
    public List<LoggedRequest> requests() {
        return world.log().all();
    }

    public List<LoggedRequest> requests(Endpoint endpoint) {
        return world.log().all(endpoint);
    }

    /** Waits until so many requests of a kind have arrived; false when the time is over. */
    public boolean awaitRequests(Endpoint endpoint, int count, Duration patience) throws InterruptedException {
        return world.log().await(endpoint, count, patience);
    }

    public void clearLog() {
        world.log().clear();
    }

    /** Forgets faults, gates and requests and behaves by default again; accounts and orders stay. */
    public void reset() {
        clearFaults();
        world.gates().releaseAll();
        clearLog();
        behave(PxcBehaviour.defaults());
    }

    @Override
    public void close() {
        world.gates().releaseAll();
        await(vertx.close());
    }

    PxcWorld world() {
        return world;
    }

    private static boolean isControl(HttpServerRequest request) {
        return request.path().startsWith(ControlApi.ROOT);
    }

    private static VertxOptions smallVertx() {
        return new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    /** Without HTTP/2, so that a reset is a reset. */
    private static HttpServerOptions serverOptions() {
        return new HttpServerOptions().setHttp2ClearTextEnabled(false).setMaxInitialLineLength(LONGEST_REQUEST_LINE);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the PXC simulator could not start or stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
