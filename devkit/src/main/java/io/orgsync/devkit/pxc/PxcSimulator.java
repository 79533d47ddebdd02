package io.orgsync.devkit.pxc;

import io.orgsync.devkit.upstream.Simulator;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.UnaryOperator;

/** A PXC of one's own: a real HTTP server with accounts, orders, moods and a memory of what it was asked. */
public final class PxcSimulator extends Simulator<Endpoint, LoggedRequest, PxcBehaviour> {

    private final PxcWorld world;

    private PxcSimulator(int port, PxcScenario scenario, PxcWorld world) {
        super(world, PxcBehaviour.defaults());
        this.world = world;
        Vertx vertx = server().vertx();
        server().listen(scenario.host(), port, new ControlApi(this).on(vertx), new PxcUpstream(vertx, world));
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
        return new PxcSimulator(port, scenario, new PxcWorld(scenario));
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

    /** Turns switches from the next call on. */
    public void behave(UnaryOperator<PxcBehaviourBuilder> changes) {
        world.behave(world.behaviour().with(changes));
    }

    /** Puts a fault at the end of the script. */
    public void inject(Calls calls, Fault fault) {
        world.faults().add(calls::includes, calls.nth(), calls.times(), fault);
    }

    /** All tokens handed out so far stop working. */
    public void revokeTokens() {
        world.tokens().expireAll();
    }

    public void revokeTokens(String clientId) {
        world.tokens().expireAllOf(clientId);
    }

    PxcWorld world() {
        return world;
    }
}
