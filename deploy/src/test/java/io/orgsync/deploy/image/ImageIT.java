package io.orgsync.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import io.orgsync.deploy.Repository;
import io.orgsync.devkit.process.ServiceLaunch;
import io.orgsync.devkit.process.ServiceProcess;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both services from the files that their Dockerfiles copy, on a read-only root, as an ordinary user without privileges:
 * {@code deploy/run-image}. Skipped where the machine doesn't allow that.
 */
class ImageIT {

    private static final int SKIPPED = 77;
    private static final int TERMINATED = 143;
    private static final Path SCRIPT = Repository.file("deploy/run-image");

    private final Installation installation = new Installation();

    @AfterEach
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pxc-service", "ascora-service"})
    void image_migrates_starts_answers_and_stops(String module) {
        migrate(module);

        try (ServiceProcess service = image(module, this::trusting).start().awaitReady(Installation.LIMIT)) {
            assertThat(Installation.me(service.baseUri(), installation.token()).statusCode())
                    .isEqualTo(200);
            assertThat(Installation.me(service.baseUri(), "none").statusCode()).isEqualTo(401);
            assertServesConsole(service.baseUri());
            assertUnprivileged(service);
            service.stop();
            assertThat(service.awaitExit(Installation.LIMIT)).isEqualTo(TERMINATED);
            assertThat(service.log()).contains(module + " stopped");
        }
    }

    @Test
    void issuer_of_the_trial_gives_tokens_from_its_image() {
        ServiceLaunch launch =
                ServiceLaunch.command("devkit", SCRIPT, "devkit", "io.orgsync.devkit.token.TokenServerMain");
        ServiceLaunch onItsPort = launch.environment(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "TOKEN_SERVER_PORT", String.valueOf(launch.ports().http())));
        try (ServiceProcess issuer = onItsPort.start()) {
            URI token = issuer.baseUri().resolve("/token?role=admin&organization=" + installation.organization());
            await().atMost(Installation.LIMIT)
                    .ignoreExceptions()
                    .until(() -> !issuer.isAlive() || Installation.get(token).statusCode() == 200);
            if (!issuer.isAlive()) {
                skipIf(issuer.awaitExit(Installation.LIMIT), issuer);
            }

            assertThat(Installation.get(token).body()).startsWith("eyJ");
        }
    }

    private void migrate(String module) {
        try (ServiceProcess migration = image(module, installation::migration).start()) {
            int status = migration.awaitExit(Installation.LIMIT);
            skipIf(status, migration);
            assertThat(status).as(migration.log()).isZero();
        }
    }

    private ServiceLaunch trusting(ServiceLaunch launch) {
        return installation.service(launch).environment(installation.trust());
    }

    private static ServiceLaunch image(String module, Function<ServiceLaunch, ServiceLaunch> environment) {
        return environment
                .apply(ServiceLaunch.command(module, SCRIPT, module))
                .environment("JAVA_HOME", System.getProperty("java.home"));
    }

    private static void skipIf(int status, ServiceProcess process) {
        if (status == SKIPPED) {
            System.out.println(process.log().strip());
            abort(process.log().strip());
        }
    }

    /** Its files come out of a jar, on a root that nobody can write to. */
    private static void assertServesConsole(URI service) {
        HttpResponse<String> page = Installation.get(service.resolve("/"));
        if (!Files.exists(Repository.file("console/target/classes/META-INF/resources/index.html"))) {
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("The console was left out");
            return;
        }
        Matcher script = Pattern.compile("src=\"(/assets/[^\"]+)\"").matcher(page.body());
        assertThat(script.find()).isTrue();
        assertThat(Installation.get(service.resolve(script.group(1))).statusCode())
                .isEqualTo(200);
    }

    private static void assertUnprivileged(ServiceProcess service) {
        List<String> status = proc(service, "status");
        assertThat(status).contains("CapEff:\t0000000000000000", "CapBnd:\t0000000000000000", "NoNewPrivs:\t1");
        assertThat(status).noneMatch(line -> line.matches("[UG]id:.*\\b0\\b.*"));
        List<String> root = proc(service, "mountinfo").stream()
                .filter(line -> line.split(" ")[4].equals("/"))
                .toList();
        assertThat(root).singleElement().asString().contains(" / ro");
    }

    private static List<String> proc(ServiceProcess service, String file) {
        return Repository.text(Path.of("/proc", String.valueOf(service.pid()), file))
                .lines()
                .toList();
    }
}
