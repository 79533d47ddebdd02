package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.FaultScript;
import io.orgsync.devkit.upstream.Gates;
import io.orgsync.devkit.upstream.RateWindow;
import io.orgsync.devkit.upstream.RequestLog;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything the simulated Ascora knows. */
final class AscoraWorld {

    private final Clock clock;
    private final Tenants tenants = new Tenants();
    private final FaultScript<Call, Fault> faults = new FaultScript<>(new NoFault());
    private final Gates gates = new Gates();
    private final RequestLog<LoggedRequest> log = new RequestLog<>();
    private final AtomicInteger marks = new AtomicInteger();
    private final RateWindow rateWindow;
    private volatile AscoraBehaviour behaviour;

    AscoraWorld(AscoraScenario scenario) {
        clock = scenario.clock();
        rateWindow = new RateWindow(clock);
        behaviour = scenario.behaviour();
        scenario.tenants().forEach(tenants::register);
    }

    Clock clock() {
        return clock;
    }

    Tenants tenants() {
        return tenants;
    }

    FaultScript<Call, Fault> faults() {
        return faults;
    }

    Gates gates() {
        return gates;
    }

    RequestLog<LoggedRequest> log() {
        return log;
    }

    /** Calls that took something out of a feed, counted beyond the memory of the log. */
    AtomicInteger marks() {
        return marks;
    }

    RateWindow rateWindow() {
        return rateWindow;
    }

    AscoraBehaviour behaviour() {
        return behaviour;
    }

    void behave(AscoraBehaviour next) {
        behaviour = next;
    }
}
