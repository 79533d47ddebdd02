package io.orgsync.devkit.upstream;

import java.time.Duration;
import java.util.List;

/**
 * A simulated upstream: a real HTTP server that can be told how to behave and remembers what it was asked.
 *
 * @param <E> its endpoints
 * @param <R> a request as it is remembered
 * @param <B> its switches
 */
public abstract class Simulator<E extends Enum<E>, R extends SeenRequest<E>, B> implements AutoCloseable {

    private final SimulatorServer server = new SimulatorServer();
    private final World<?, ?, R, B> world;
    private final B defaults;

    /** @param defaults the behaviour after a reset */
    protected Simulator(World<?, ?, R, B> world, B defaults) {
        this.world = world;
        this.defaults = defaults;
    }

    /** Not listening before the simulator itself says where. */
    protected final SimulatorServer server() {
        return server;
    }

    public final int port() {
        return server.port();
    }

    public final String baseUrl() {
        return server.baseUrl();
    }

    public final B behaviour() {
        return world.behaviour();
    }

    /** Turns all switches at once, from the next call on. */
    public final void behave(B behaviour) {
        world.behave(behaviour);
    }

    public final void clearFaults() {
        world.faults().clear();
    }

    public final Gate gate(String name) {
        return world.gates().named(name);
    }

    /** The latest requests, oldest first. */
    public final List<R> requests() {
        return world.log().all();
    }

    public final List<R> requests(E endpoint) {
        return world.log().all(request -> request.endpoint() == endpoint);
    }

    /** Waits until so many requests of a kind have arrived; false when the time is over. */
    public final boolean awaitRequests(E endpoint, int count, Duration patience) throws InterruptedException {
        return world.log().await(request -> request.endpoint() == endpoint, count, patience);
    }

    public final void clearLog() {
        world.log().clear();
    }

    /** Forgets faults, gates and requests and behaves by default again; who may call and what they have stays. */
    public void reset() {
        clearFaults();
        world.gates().releaseAll();
        clearLog();
        behave(defaults);
    }

    @Override
    public final void close() {
        world.gates().releaseAll();
        server.close();
    }
}
