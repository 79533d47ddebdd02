package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.World;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything the simulated Ascora knows. */
final class AscoraWorld extends World<Call, Fault, LoggedRequest, AscoraBehaviour> {

    private final Tenants tenants = new Tenants();
    private final AtomicInteger marks = new AtomicInteger();

    AscoraWorld(AscoraScenario scenario) {
        super(scenario.clock(), new NoFault(), scenario.behaviour());
        scenario.tenants().forEach(tenants::register);
    }

    Tenants tenants() {
        return tenants;
    }

    /** Calls that took something out of a feed, counted beyond the memory of the log. */
    AtomicInteger marks() {
        return marks;
    }
}
