package io.orgsync.devkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path logs;

    @Test
    void ready_service_answers_at_its_management_address() throws Exception {
        try (ServiceProcess service = launch().start().awaitReady(LIMIT)) {
            assertThat(health(service, LIMIT)).isEqualTo(200);
            assertThat(service.managementUri()).isNotEqualTo(service.baseUri());
        }
    }

    @Test
    void environment_holds_nothing_of_the_machine_but_path_home_and_language() {
        try (ServiceProcess service =
                launch().environment("DB_NAME", "orders").start().awaitReady(LIMIT)) {
            assertThat(names(service.log()))
                    .contains("PATH", "LANG", "DB_NAME", "QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT")
                    .isSubsetOf("PATH", "HOME", "LANG", "DB_NAME", "QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT");
        }
    }

    @Test
    void process_that_dies_fails_the_wait_with_the_end_of_its_log() {
        try (ServiceProcess service = launch().environment("DIE", "yes").start()) {
            assertThatThrownBy(() -> service.awaitReady(LIMIT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ended with status 3")
                    .hasMessageContaining("no database to be had");
        }
    }

    @Test
    void process_that_never_gets_ready_fails_the_wait_when_the_time_is_over() {
        try (ServiceProcess service = launch().environment("NEVER_READY", "yes").start()) {
            assertThatThrownBy(() -> service.awaitReady(Duration.ofSeconds(1)))
                    .hasMessageContaining("was not ready within PT1S");
        }
    }

    @Test
    void killed_process_is_gone_without_having_tidied_up() {
        ServiceProcess service = launch().start().awaitReady(LIMIT);

        service.kill();

        assertThat(service.isAlive()).isFalse();
        assertThat(service.log()).doesNotContain("stopped in good order");
    }

    @Test
    void stopped_process_tidies_up() {
        ServiceProcess service = launch().start().awaitReady(LIMIT);

        service.stop();

        assertThat(service.isAlive()).isFalse();
        assertThat(service.log()).contains("stopped in good order");
    }

    @Test
    void killed_service_comes_back_at_the_same_address() {
        ServiceLaunch launch = launch();
        ServiceProcess first = launch.start().awaitReady(LIMIT);
        first.kill();

        try (ServiceProcess second = launch.start().awaitReady(LIMIT)) {
            assertThat(second.baseUri()).isEqualTo(first.baseUri());
        }
    }

    @Test
    void paused_process_answers_only_after_it_is_resumed() throws Exception {
        try (ServiceProcess service = launch().start().awaitReady(LIMIT)) {
            service.pause();
            assertThatThrownBy(() -> health(service, Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);

            service.resume();

            assertThat(health(service, LIMIT)).isEqualTo(200);
        }
    }

    @Test
    void paused_process_can_be_stopped() {
        ServiceProcess service = launch().start().awaitReady(LIMIT);
        service.pause();

        service.stop();

        assertThat(service.log()).contains("stopped in good order");
    }

    @Test
    void peak_memory_is_that_of_a_jvm() {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "only Linux tells");
        try (ServiceProcess service = launch().start().awaitReady(LIMIT)) {
            assertThat(service.peakMemory().orElse(0)).isBetween(10L << 20, 1L << 30);
        }
    }

    @Test
    void second_pod_has_ports_and_a_log_of_its_own() {
        ServiceLaunch first = launch().environment("DB_NAME", "orders").jvmOption("-Xmx32m");

        ServiceLaunch second = first.onFreePorts();

        assertThat(second.ports()).isNotEqualTo(first.ports());
        assertThat(second.log()).isNotEqualTo(first.log());
        assertThat(second.environment()).isEqualTo(first.environment());
        assertThat(second.jvmOptions()).isEqualTo(first.jvmOptions());
    }

    private ServiceLaunch launch() {
        return ServiceLaunch.main("stand-in", classes(), StandInService.class)
                .jvmOption("-Xmx32m")
                .log(logs.resolve("stand-in.log"));
    }

    private static String classes() {
        try {
            return Path.of(StandInService.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] names(String log) {
        String line = log.lines().findFirst().orElseThrow();
        return line.substring(line.indexOf('[') + 1, line.indexOf(']')).split(", ");
    }

    private static int health(ServiceProcess service, Duration limit) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.managementUri().resolve("/q/health/ready"))
                .timeout(limit)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
