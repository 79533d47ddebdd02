package io.orgsync.pxc.testing;

import io.orgsync.devkit.pxc.PxcScenario;
import io.orgsync.devkit.pxc.PxcSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A simulated PXC for the service under test; fields of type {@link PxcSimulator} are filled with it. */
public class PxcSimulatorTestResource implements QuarkusTestResourceLifecycleManager {

    /** What the former platform encrypted with, for the vectors of old credentials. */
    public static final String LEGACY_KEY_TEXT = "legacy-demo-key";

    private PxcSimulator simulator;

    @Override
    public Map<String, String> start() {
        simulator = PxcSimulator.start(PxcScenario.defaults());
        return Map.ofEntries(
                Map.entry("pxc.auth-url", simulator.tokenBaseUrl()),
                Map.entry("pxc.orders-url", simulator.ordersBaseUrl()),
                Map.entry("pxc.retry.base-delay", "5ms"),
                Map.entry("pxc.retry.max-delay", "20ms"),
                Map.entry("egress.allowed-hosts", "*"),
                Map.entry("egress.allow-private", "true"),
                Map.entry("pxc.connection-test.time-limit", "3s"),
                Map.entry("sync.tick", "1s"),
                Map.entry("legacy.encryption.key", LEGACY_KEY_TEXT),
                Map.entry("idempotency.sweep-every", "1s"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(simulator, new TestInjector.MatchesType(PxcSimulator.class));
    }

    @Override
    public void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
