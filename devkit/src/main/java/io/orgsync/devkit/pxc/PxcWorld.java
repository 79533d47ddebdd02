package io.orgsync.devkit.pxc;

import java.time.Clock;

/** Everything the simulated PXC knows. */
final class PxcWorld {

    private final Clock clock;
    private final Accounts accounts = new Accounts();
    private final FaultScript faults = new FaultScript();
    private final Gates gates = new Gates();
    private final Tokens tokens;
    private final RequestLog log;
    private final RateWindow rateWindow;
    private volatile PxcBehaviour behaviour;

    PxcWorld(PxcScenario scenario) {
        clock = scenario.clock();
        tokens = new Tokens(clock);
        log = new RequestLog(clock);
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

    FaultScript faults() {
        return faults;
    }

    Gates gates() {
        return gates;
    }

    Tokens tokens() {
        return tokens;
    }

    RequestLog log() {
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
