package io.orgsync.devkit.pxc;

import io.orgsync.devkit.upstream.Gate;
import io.orgsync.devkit.upstream.SimulatorServer;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** A PXC of one's own: a real HTTP server with accounts, orders, moods and a memory of what it was asked. */
public final class PxcSimulator implements AutoCloseable {

    private final SimulatorServer server = new SimulatorServer();
    private final PxcWorld world;

    private PxcSimulator(int port, PxcScenario scenario) {
        world = new PxcWorld(scenario);
        var upstream = new PxcUpstream(server.vertx(), world);
        server.listen(scenario.host(), port, new ControlApi(this).on(server.vertx()), upstream);
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
        return new PxcSimulator(port, scenario);
    }

    public int port() {
        return server.port();
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    public String tokenBaseUrl() {
        return baseUrl() + Route.SECURITY;
    }

    public String ordersBaseUrl() {
        return baseUrl() + Route.ORDERS;
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
        world.faults().add(calls::includes, calls.nth(), calls.times(), fault);
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
        return world.log().all(request -> request.endpoint() == endpoint);
    }

    /** Waits until so many requests of a kind have arrived; false when the time is over. */
    public boolean awaitRequests(Endpoint endpoint, int count, Duration patience) throws InterruptedException {
        return world.log().await(request -> request.endpoint() == endpoint, count, patience);
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
        server.close();
    }

    PxcWorld world() {
        return world;
    }
}
