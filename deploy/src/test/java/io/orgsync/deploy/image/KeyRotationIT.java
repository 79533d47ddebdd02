package io.orgsync.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgsync.devkit.metric.MetricPage;
import io.orgsync.devkit.process.ServiceProcess;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of docs/deployment.md, "Rotate keys". */
class KeyRotationIT {

    private static final String FIRST = "first:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVoxMjM0NTY=";
    private static final String SECOND = "second:MTIzNDU2N0FCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFk=";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Installation installation = new Installation();

    @AfterEach
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @EnumSource
    void credentials_follow_the_new_key_until_the_old_one_can_go(Upstream upstream) {
        try (Upstream.Running simulator = upstream.start()) {
            try (ServiceProcess before = started(simulator, FIRST)) {
                assertThat(upstream.connect(admin(before), installation.organization()))
                        .isEqualTo(201);
            }
            // The new one behind the old: nothing changes, and a key that is gone is told.
            try (ServiceProcess lost = started(simulator, SECOND)) {
                await().atMost(PATIENCE).until(() -> left(lost, "lost_key") == 1);
                assertThat(upstream.test(admin(lost), installation.organization()))
                        .doesNotContain("\"success\":true");
            }
            try (ServiceProcess both = started(simulator, SECOND + "," + FIRST)) {
                await().atMost(PATIENCE).until(() -> left(both, "lost_key") == 0 && left(both, "old_key") == 0);
                assertThat(both.log())
                        .contains("is encrypted with key second now")
                        .doesNotContain("client-secret", "api-key");
            }
            try (ServiceProcess after = started(simulator, SECOND)) {
                assertThat(upstream.test(admin(after), installation.organization()))
                        .contains("\"success\":true");
            }
        }
    }

    private ServiceProcess started(Upstream.Running simulator, String keys) {
        return installation
                .complete(simulator.upstream().module())
                .environment(simulator.environment())
                .environment("ENCRYPT_KEYS", keys)
                .environment("ENCRYPT_SWEEP_EVERY", "1s")
                .environment("METRICS_COUNT_EVERY", "1s")
                .environment("CHORES_TICK", "1s")
                .start()
                .awaitReady(Installation.LIMIT);
    }

    private Client admin(ServiceProcess service) {
        return Client.of(service, installation.token());
    }

    /** As Prometheus reads it; less than 0 before it has been counted. */
    private static double left(ServiceProcess service, String state) {
        String page =
                Installation.get(service.managementUri().resolve("/q/metrics")).body();
        String[] labels = {"backlog=\"credentials\"", "state=\"" + state + "\""};
        return page.contains(labels[0]) ? MetricPage.of(page).sum("orgsync_backlog", labels) : -1;
    }
}
