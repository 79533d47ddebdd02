package io.orgsync.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orgsync.deploy.Repository;
import io.orgsync.devkit.ascora.AscoraScenario;
import io.orgsync.devkit.ascora.AscoraSimulator;
import io.orgsync.devkit.ascora.AscoraTenant;
import io.orgsync.devkit.process.ServiceProcess;
import io.orgsync.devkit.pxc.PxcAccount;
import io.orgsync.devkit.pxc.PxcScenario;
import io.orgsync.devkit.pxc.PxcSimulator;
import io.orgsync.devkit.token.TokenServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lines of docs/deployment.md, "The first organisation", as somebody types them. */
class FirstOrganizationIT {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    /** Here each service has an address of its own, without the trial's gateway. */
    private static final String ONE_HOST = "PXC=http://localhost:8080; ASCORA=$PXC";

    private final Installation installation = new Installation();

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void lines_of_the_document_bring_an_organisation_to_its_first_orders_and_jobs() throws Exception {
        assumeTrue(Stream.of("bash", "curl", "sed").allMatch(FirstOrganizationIT::isThere), "needs bash, curl and sed");
        try (PxcSimulator pxc = PxcSimulator.start(PxcScenario.defaults()
                        .with(PxcAccount.of("northwind-client", "northwind-secret", "8000012345")));
                AscoraSimulator ascora = AscoraSimulator.start(
                        AscoraScenario.defaults().with(AscoraTenant.of("northwind", "northwind-key")));
                TokenServer tokens = TokenServer.start(installation.issuer(), 0);
                ServiceProcess pxcService = installation
                        .complete(Upstream.PXC.module())
                        .environment(Upstream.PXC.addresses(URI.create(pxc.baseUrl())))
                        .start()
                        .awaitReady(Installation.LIMIT);
                ServiceProcess ascoraService = installation
                        .complete(Upstream.ASCORA.module())
                        .environment(Upstream.ASCORA.addresses(URI.create(ascora.baseUrl())))
                        .start()
                        .awaitReady(Installation.LIMIT)) {
            pxc.seed("northwind-client", io.orgsync.devkit.pxc.SeedPlan.of(300, 5, Instant.now()));
            ascora.seed("northwind", io.orgsync.devkit.ascora.SeedPlan.of(40, 90, 12, 5, Instant.now()));

            String said = run(lines().replace(
                            ONE_HOST,
                            "PXC=" + address(pxcService.baseUri()) + "; ASCORA=" + address(ascoraService.baseUri()))
                    .replace("http://localhost:9624", address(tokens.baseUri())));

            assertThat(said)
                    .doesNotContain("\"success\":false", "problem")
                    .contains("PXC accepted the credentials.", "\"status\":\"completed\"", "\"stepsCompleted\":5")
                    .contains("Ascora is connected.", "\"jobs\":{\"success\":true,\"processed\":90");
        }
    }

    /** All but the first block, which is for a host of one's own. */
    private static String lines() {
        String section = Repository.text("docs/deployment.md")
                .split("\n## The first organisation\n")[1]
                .split("\n## ")[0];
        List<String> blocks =
                BLOCK.matcher(section).results().map(block -> block.group(1)).toList();
        assertThat(blocks).hasSize(4);
        assertThat(section).contains(ONE_HOST);
        return blocks.stream().skip(1).collect(Collectors.joining("\n"));
    }

    private static String address(URI uri) {
        return "http://localhost:" + uri.getPort();
    }

    private static String run(String lines) throws IOException, InterruptedException {
        Path said = Files.createTempFile("first-organisation", ".txt");
        try {
            Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", lines)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            int status = shell.waitFor();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            assertThat(status).as(text).isZero();
            return text;
        } finally {
            Files.delete(said);
        }
    }

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }
}
