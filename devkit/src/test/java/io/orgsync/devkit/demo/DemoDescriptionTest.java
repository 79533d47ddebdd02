package io.orgsync.devkit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DemoDescriptionTest {

    private static final DemoDescription DESCRIPTION = DemoDescription.of(new DemoAddresses(
            URI.create("http://localhost:8080"),
            URI.create("http://localhost:8082"),
            URI.create("http://localhost:7001"),
            URI.create("http://127.0.0.1:7002"),
            URI.create("http://127.0.0.1:7003")));

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("demo.json");
    }

    @Test
    void program_finds_addresses_and_credentials() throws Exception {
        DESCRIPTION.write(file());

        JsonNode read = new ObjectMapper().readTree(file().toFile());
        assertThat(read.path("gateway").asText()).isEqualTo("http://localhost:8080");
        assertThat(read.path("tokens").asText()).isEqualTo("http://localhost:7001");
        assertThat(read.path("organisations")).hasSize(2);
        assertThat(read.at("/pxc/control").asText()).isEqualTo("http://127.0.0.1:7002/control");
        assertThat(read.at("/pxc/credentials/client_id").asText()).isEqualTo("northwind-client");
        assertThat(read.at("/ascora/apiUrl").asText()).isEqualTo("http://127.0.0.1:7003");
        assertThat(read.at("/ascora/companyCode").asText()).isEqualTo("northwind");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_else_may_read_it() throws Exception {
        DESCRIPTION.write(file());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void nothing_but_the_file_is_left_and_it_can_be_forgotten() throws Exception {
        DESCRIPTION.write(file());
        DESCRIPTION.write(file());
        assertThat(directory).isDirectoryContaining(path -> path.equals(file()));

        DemoDescription.forget(file());

        assertThat(directory).isEmptyDirectory();
    }
}
