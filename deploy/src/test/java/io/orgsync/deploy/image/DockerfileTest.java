package io.orgsync.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.deploy.Repository;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileTest {

    @ParameterizedTest
    @ValueSource(strings = {"pxc-service", "ascora-service", "devkit"})
    void image_copies_and_runs_nothing_and_is_not_root(String module) {
        List<String> lines = lines(module);

        assertThat(lines).noneMatch(line -> line.startsWith("RUN ") || line.startsWith("ADD "));
        assertThat(lines).contains("USER 1001:1001");
        assertThat(lines.get(lines.size() - 1))
                .startsWith("ENTRYPOINT [\"java\", ")
                .contains("MaxRAMPercentage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pxc-service", "ascora-service", "devkit"})
    void what_is_built_here_is_the_last_layer(String module) {
        assertThat(lines(module).stream().filter(line -> line.startsWith("COPY ")))
                .containsExactly("COPY target/image/libraries/ ./", "COPY target/image/application/ ./");
    }

    private static List<String> lines(String module) {
        return Repository.text(module + "/src/main/docker/Dockerfile")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
