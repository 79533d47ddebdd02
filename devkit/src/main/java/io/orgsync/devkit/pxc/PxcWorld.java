package io.orgsync.devkit.pxc;

import io.orgsync.devkit.upstream.World;

/** Everything the simulated PXC knows. */
final class PxcWorld extends World<Call, Fault, LoggedRequest, PxcBehaviour> {

    private final Accounts accounts = new Accounts();
    private final Tokens tokens;

    PxcWorld(PxcScenario scenario) {
        super(scenario.clock(), new NoFault(), scenario.behaviour());
        tokens = new Tokens(scenario.clock());
        scenario.accounts().forEach(accounts::register);
    }

    Accounts accounts() {
        return accounts;
    }

    Tokens tokens() {
        return tokens;
    }
}
