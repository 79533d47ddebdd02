package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.Simulator;
import io.orgsync.devkit.upstream.SimulatorServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** An Ascora of one's own: a real HTTP server with tenants, their books, moods and a memory of what it was asked. */
public final class AscoraSimulator extends Simulator<Endpoint, LoggedRequest, AscoraBehaviour> {

    private final AscoraWorld world;
    private final HookPost hooks;

    private AscoraSimulator(int port, AscoraScenario scenario, AscoraWorld world) {
        super(world, AscoraBehaviour.defaults());
        this.world = world;
        Vertx vertx = server().vertx();
        hooks = new HookPost(vertx, world);
        AscoraUpstream upstream = new AscoraUpstream(vertx, world, new FrontDesk(world, hooks));
        HttpServerOptions options = SimulatorServer.plain();
        if (scenario.untrustedTls()) {
            options.setSsl(true).setKeyCertOptions(UntrustedCertificate.make());
        }
        server().listen(scenario.host(), port, options, new ControlApi(this).on(vertx), upstream);
    }

    /** Starts on a free port. */
    public static AscoraSimulator start() {
        return start(0);
    }

    public static AscoraSimulator start(int port) {
        return start(port, AscoraScenario.defaults());
    }

    public static AscoraSimulator start(AscoraScenario scenario) {
        return start(0, scenario);
    }

    public static AscoraSimulator start(int port, AscoraScenario scenario) {
        return new AscoraSimulator(port, scenario, new AscoraWorld(scenario));
    }

    /** Registers a tenant; a known company keeps its books. */
    public void register(AscoraTenant tenant) {
        world.tenants().register(tenant);
    }

    /** Adds the records of a plan to a tenant and returns them, dirt and all. */
    public Seeded seed(String companyCode, SeedPlan plan) {
        Books books = books(companyCode);
        Seeded seeded = Seeder.seed(plan);
        books.customers().putAll(seeded.customers());
        books.contacts().putAll(seeded.contacts());
        books.jobs().putAll(seeded.jobs());
        books.invoices().putAll(seeded.invoices());
        return seeded;
    }

    /** Everything a tenant has, to be looked at and changed. */
    public Books books(String companyCode) {
        return world.tenants().books(companyCode);
    }

    /** Turns switches from the next call on. */
    public void behave(UnaryOperator<AscoraBehaviourBuilder> changes) {
        world.behave(world.behaviour().with(changes));
    }

    /** Puts a fault at the end of the script. */
    public void inject(Calls calls, Fault fault) {
        world.faults().add(calls::includes, calls.nth(), calls.times(), fault);
    }

    /** Fails if anybody ever asked to mark invoices or payments as sent, which would hide them from the bookkeeping. */
    public void requireNothingMarked() {
        if (world.marks().get() > 0) {
            throw new AssertionError(world.marks().get() + " calls marked invoices or payments as sent");
        }
    }

    /** Tells the subscribers of a tenant of an event, as if somebody had made it happen in Ascora itself. */
    public void announce(String companyCode, HookEvent event, SimulatedRecord<?> record) {
        hooks.announce(books(companyCode), event, record);
    }

    /** Sends the web hooks that were kept, one after the other. */
    public void releaseHooks() {
        hooks.release();
    }

    /** All web hooks sent so far, oldest first. */
    public List<HookDelivery> hookDeliveries() {
        return hooks.deliveries();
    }

    /** Waits until so many web hooks are answered; false when the time is over. */
    public boolean awaitHooks(int count, Duration patience) throws InterruptedException {
        return hooks.await(count, patience);
    }

    /** Forgets web hooks too. */
    @Override
    public void reset() {
        super.reset();
        hooks.reset();
        world.marks().set(0);
    }

    AscoraWorld world() {
        return world;
    }
}
