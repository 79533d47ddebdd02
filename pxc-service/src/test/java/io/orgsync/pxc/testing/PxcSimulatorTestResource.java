package io.orgsync.pxc.testing;

import io.orgsync.devkit.pxc.PxcSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.util.Map;

/** A PXC for the service under test. Fields of the test of type {@link PxcSimulator} are filled with it. */
public class PxcSimulatorTestResource implements QuarkusTestResourceLifecycleManager {

    private PxcSimulator simulator;

    @Override
    public Map<String, String> start() {
        simulator = PxcSimulator.start();
        return Map.of(
                "pxc.auth-url", simulator.tokenBaseUrl(),
                "pxc.orders-url", simulator.ordersBaseUrl(),
                "pxc.retry.base-delay", "10ms",
                "egress.allowed-hosts", "*",
                "egress.allow-private", "true",
                "encrypt.key", "0123456789abcdef0123456789abcdef");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(simulator, new MatchesType(PxcSimulator.class));
    }

    @Override
    public void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
