package io.orgsync.devkit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DemoCommandTest {

    @TempDir
    Path directory;

    @Test
    void command_finds_the_demo_and_runs_in_the_directory() {
        new DemoCommand("printf %s \"$CONSOLE_DEMO\" > found").run(directory, Path.of("/somewhere/demo.json"));

        assertThat(directory.resolve("found")).hasContent("/somewhere/demo.json");
    }

    @Test
    void failure_of_the_command_is_the_demos() {
        assertThatThrownBy(() -> new DemoCommand("exit 3").run(directory, Path.of("demo.json")))
                .isInstanceOf(DemoFailure.class)
                .hasMessage("\"exit 3\" ended with status 3.");
    }
}
