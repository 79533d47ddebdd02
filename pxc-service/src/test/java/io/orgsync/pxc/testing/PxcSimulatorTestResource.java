package io.orgsync.pxc.testing;

import io.orgsync.devkit.pxc.PxcScenario;
import io.orgsync.devkit.pxc.PxcSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A simulated PXC for the service under test; fields of type {@link PxcSimulator} are filled with it. */
public class PxcSimulatorTestResource implements QuarkusTestResourceLifecycleManager {

    private PxcSimulator simulator;

    @Override
    public Map<String, String> start() {
        simulator = PxcSimulator.start(PxcScenario.defaults());
        return Map.of(
                "pxc.auth-url", simulator.tokenBaseUrl(),
                "pxc.orders-url", simulator.ordersBaseUrl(),
                "pxc.retry.base-delay", "5ms",
                "pxc.retry.max-delay", "20ms",
                "egress.allowed-hosts", "*",
                "egress.allow-private", "true",
                "pxc.connection-test.time-limit", "3s",
                "sync.tick", "1s",
                "chores.tick", "1s",
                "metrics.count-every", "2s");
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
