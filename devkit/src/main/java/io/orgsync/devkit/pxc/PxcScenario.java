package io.orgsync.devkit.pxc;

import java.time.Clock;
import java.util.List;

/** How a simulator starts: where it listens, who has an account, how it behaves and what time it is. */
public record PxcScenario(String host, List<PxcAccount> accounts, PxcBehaviour behaviour, Clock clock) {

    public PxcScenario {
        accounts = List.copyOf(accounts);
    }

    /** Listens on the loopback address, knows nobody and goes by the real time. */
    public static PxcScenario defaults() {
        return new PxcScenario("127.0.0.1", List.of(), PxcBehaviour.defaults(), Clock.systemUTC());
    }

    public PxcScenario on(String address) {
        return new PxcScenario(address, accounts, behaviour, clock);
    }

    public PxcScenario with(PxcAccount... others) {
        return new PxcScenario(host, List.of(others), behaviour, clock);
    }

    public PxcScenario behaving(PxcBehaviour other) {
        return new PxcScenario(host, accounts, other, clock);
    }

    public PxcScenario at(Clock other) {
        return new PxcScenario(host, accounts, behaviour, other);
    }
}
