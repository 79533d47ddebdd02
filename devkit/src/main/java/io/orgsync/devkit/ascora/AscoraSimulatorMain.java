package io.orgsync.devkit.ascora;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The simulator as a process of its own. ASCORA_SIMULATOR_PORT (9623) and ASCORA_SIMULATOR_HOST (0.0.0.0) say where it
 * listens. ASCORA_SIMULATOR_TENANTS may name tenants to begin with, as companyCode:key:customers:jobs:invoices,
 * separated by commas; everything else is told through /control.
 */
public final class AscoraSimulatorMain {

    private static final long SEED = 20_251_019L;

    private AscoraSimulatorMain() {}

    public static void main(String[] args) throws InterruptedException {
        Map<String, String> env = System.getenv();
        int port = Integer.parseInt(env.getOrDefault("ASCORA_SIMULATOR_PORT", "9623"));
        AscoraScenario scenario = AscoraScenario.defaults().on(env.getOrDefault("ASCORA_SIMULATOR_HOST", "0.0.0.0"));
        AscoraSimulator simulator = AscoraSimulator.start(port, scenario);
        openTenants(simulator, env.getOrDefault("ASCORA_SIMULATOR_TENANTS", ""));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println("Ascora simulator listens on " + simulator.baseUrl());
        new CountDownLatch(1).await();
    }

    static void openTenants(AscoraSimulator simulator, String tenants) {
        for (String tenant : tenants.isBlank() ? new String[0] : tenants.split(",")) {
            String[] parts = tenant.trim().split(":");
            if (parts.length != 5) {
                throw new IllegalArgumentException("a tenant is companyCode:key:customers:jobs:invoices");
            }
            simulator.register(AscoraTenant.of(parts[0], parts[1]));
            simulator.seed(parts[0], plan(parts));
        }
    }

    private static SeedPlan plan(String[] parts) {
        return SeedPlan.of(
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]),
                SEED,
                Instant.now());
    }
}
