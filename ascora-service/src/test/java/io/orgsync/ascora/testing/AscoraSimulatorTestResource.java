package io.orgsync.ascora.testing;

import io.orgsync.devkit.ascora.AscoraScenario;
import io.orgsync.devkit.ascora.AscoraSimulator;
import io.orgsync.devkit.process.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A simulated Ascora for the service under test; fields of type {@link AscoraSimulator} are filled with it. */
public class AscoraSimulatorTestResource implements QuarkusTestResourceLifecycleManager {

    private AscoraSimulator simulator;

    /** After the database's resource, which chooses ports too: web hooks must be told theirs. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        simulator = AscoraSimulator.start(AscoraScenario.defaults());
        String port = Integer.toString(FreePort.any());
        return Map.ofEntries(
                Map.entry("ascora.api-url-template", simulator.baseUrl()),
                Map.entry("ascora.retry.base-delay", "5ms"),
                Map.entry("ascora.retry.max-delay", "20ms"),
                Map.entry("ascora.interactive.base-delay", "5ms"),
                Map.entry("ascora.interactive.try-time-limit", "1s"),
                Map.entry("ascora.interactive.time-limit", "2s"),
                Map.entry("egress.allowed-hosts", "127.0.0.1,*.ascora.com.au"),
                Map.entry("egress.allow-private", "true"),
                Map.entry("ascora.pull.wait-limit", "5s"),
                Map.entry("quarkus.http.test-port", port),
                Map.entry("public.base-url", "http://127.0.0.1:" + port),
                Map.entry("ascora.webhook.inbox-limit", "600"),
                Map.entry("ascora.webhook.base-delay", "20ms"),
                Map.entry("ascora.webhook.max-delay", "200ms"),
                Map.entry("ascora.webhook.end-retry", "500ms"),
                Map.entry("ascora.webhook.sweep", "1s"),
                Map.entry("ascora.write-timeout", "3s"),
                Map.entry("ascora.push.base-delay", "20ms"),
                Map.entry("ascora.push.max-delay", "500ms"),
                Map.entry("ascora.push.look-after", "20ms"),
                Map.entry("ascora.attachments.sweep-every", "1s"),
                Map.entry("sync.tick", "1s"),
                Map.entry("chores.tick", "1s"),
                Map.entry("metrics.count-every", "2s"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(simulator, new TestInjector.MatchesType(AscoraSimulator.class));
    }

    @Override
    public void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
