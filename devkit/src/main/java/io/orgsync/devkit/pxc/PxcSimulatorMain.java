package io.orgsync.devkit.pxc;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The simulator as a process of its own. PXC_SIMULATOR_PORT (9622) and PXC_SIMULATOR_HOST (0.0.0.0) say where it
 * listens. PXC_SIMULATOR_ACCOUNTS may name accounts to begin with, as clientId:secret:billingAccountId:orders, separated
 * by commas; everything else is told through /control.
 */
public final class PxcSimulatorMain {

    private static final long SEED = 20_251_009L;

    private PxcSimulatorMain() {}

    public static void main(String[] args) throws InterruptedException {
        Map<String, String> env = System.getenv();
        int port = Integer.parseInt(env.getOrDefault("PXC_SIMULATOR_PORT", "9622"));
        PxcScenario scenario = PxcScenario.defaults().on(env.getOrDefault("PXC_SIMULATOR_HOST", "0.0.0.0"));
        PxcSimulator simulator = PxcSimulator.start(port, scenario);
        openAccounts(simulator, env.getOrDefault("PXC_SIMULATOR_ACCOUNTS", ""));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println("PXC simulator listens on " + simulator.baseUrl());
        new CountDownLatch(1).await();
    }

    static void openAccounts(PxcSimulator simulator, String accounts) {
        for (String account : accounts.isBlank() ? new String[0] : accounts.split(",")) {
            String[] parts = account.trim().split(":");
            if (parts.length != 4) {
                throw new IllegalArgumentException("an account is clientId:secret:billingAccountId:orders");
            }
            simulator.register(PxcAccount.of(parts[0], parts[1], parts[2]));
            simulator.seed(parts[0], SeedPlan.of(Integer.parseInt(parts[3]), SEED, Instant.now()));
        }
    }
}
