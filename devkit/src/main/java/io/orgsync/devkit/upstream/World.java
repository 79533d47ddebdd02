package io.orgsync.devkit.upstream;

import java.time.Clock;

/**
 * What every simulated upstream knows besides its data: the time, its behaviour, the faults to come, and what it was asked.
 *
 * @param <C> a call
 * @param <F> a fault
 * @param <R> a request as it is remembered
 * @param <B> the switches
 */
public class World<C, F, R, B> {

    private final Clock clock;
    private final FaultScript<C, F> faults;
    private final Gates gates = new Gates();
    private final RequestLog<R> log = new RequestLog<>();
    private final RateWindow rateWindow;
    private volatile B behaviour;

    /** @param noFault what befalls a call that is spared */
    protected World(Clock clock, F noFault, B behaviour) {
        this.clock = clock;
        this.faults = new FaultScript<>(noFault);
        this.rateWindow = new RateWindow(clock);
        this.behaviour = behaviour;
    }

    public final Clock clock() {
        return clock;
    }

    public final FaultScript<C, F> faults() {
        return faults;
    }

    public final Gates gates() {
        return gates;
    }

    public final RequestLog<R> log() {
        return log;
    }

    public final RateWindow rateWindow() {
        return rateWindow;
    }

    public final B behaviour() {
        return behaviour;
    }

    public final void behave(B next) {
        behaviour = next;
    }
}
