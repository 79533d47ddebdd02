package io.orgsync.devkit.pxc;

import io.orgsync.devkit.upstream.FaultScript;
import io.orgsync.devkit.upstream.Gates;
import io.orgsync.devkit.upstream.RateWindow;
import io.orgsync.devkit.upstream.RequestLog;
import java.time.Clock;

/** Everything the simulated PXC knows. */
final class PxcWorld {

    private final Clock clock;
    private final Accounts accounts = new Accounts();
    private final FaultScript<Call, Fault> faults = new FaultScript<>(new NoFault());
    private final Gates gates = new Gates();
    private final Tokens tokens;
    private final RequestLog<LoggedRequest> log = new RequestLog<>();
    private final RateWindow rateWindow;
    private volatile PxcBehaviour behaviour;

    PxcWorld(PxcScenario scenario) {
        clock = scenario.clock();
        tokens = new Tokens(clock);
        rateWindow = new RateWindow(clock);
        behaviour = scenario.behaviour();
        scenario.accounts().forEach(accounts::register);
    }

    Clock clock() {
        return clock;
    }

    Accounts accounts() {
        return accounts;
    }

    FaultScript<Call, Fault> faults() {
        return faults;
    }

    Gates gates() {
        return gates;
    }

    Tokens tokens() {
        return tokens;
    }

    RequestLog<LoggedRequest> log() {
        return log;
    }

    RateWindow rateWindow() {
        return rateWindow;
    }

    PxcBehaviour behaviour() {
        return behaviour;
    }

    void behave(PxcBehaviour next) {
        behaviour = next;
    }
}
