package io.orgsync.devkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgsync.devkit.process.FreePort;
import io.orgsync.devkit.process.ServiceLaunch;
import io.orgsync.devkit.process.ServiceProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLifeTest {

    @Test
    void closing_frees_the_port_and_deletes_the_directory() throws SQLException {
        EmbeddedDatabase server = EmbeddedDatabase.ephemeral();
        Path data = Path.of(show(server, "data_directory"));
        int port = server.port();

        server.close();

        assertThat(data.getParent()).doesNotExist();
        assertThat(FreePort.isFree(port)).isTrue();
    }

    @Test
    void kept_directory_gives_the_data_back_and_is_written_durably(@TempDir Path directory) throws SQLException {
        int port = FreePort.any();
        try (EmbeddedDatabase server = EmbeddedDatabase.persistent(directory, port)) {
            mark(server);
            assertThat(show(server, "fsync")).isEqualTo("on");
            assertThat(show(server, "synchronous_commit")).isEqualTo("on");
        }

        try (EmbeddedDatabase server = EmbeddedDatabase.persistent(directory, port)) {
            assertThat(marks(server)).isEqualTo(1);
        }
    }

    @Test
    void servers_that_outlived_their_jvm_are_stopped_by_the_next_start(@TempDir Path directory) throws SQLException {
        int port = FreePort.any();
        ServiceProcess owner = owner(directory, port).start().awaitReady(Duration.ofSeconds(60));
        int temporaryPort = Integer.parseInt(owner.log().replaceAll("(?s).*temporary server on port (\\d+).*", "$1"));
        owner.kill();
        assertThat(FreePort.isFree(port)).isFalse();
        assertThat(FreePort.isFree(temporaryPort)).isFalse();

        try (EmbeddedDatabase kept = EmbeddedDatabase.persistent(directory.resolve("kept"), port);
                EmbeddedDatabase temporary = EmbeddedDatabase.ephemeral()) {
            assertThat(marks(kept)).isEqualTo(1);
            assertThat(temporary.port()).isNotEqualTo(port);
            assertThat(FreePort.isFree(temporaryPort)).isTrue();
        }
    }

    @Test
    void port_of_another_program_is_named_in_the_failure(@TempDir Path directory) throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.persistent(directory, other.getLocalPort()))
                    .hasMessageContaining("port %d is used by another program".formatted(other.getLocalPort()));
        }
    }

    @Test
    void directory_of_a_jvm_that_is_gone_is_abandoned(@TempDir Path directory) throws IOException {
        Path owner = directory.resolve("owner");
        Files.writeString(owner, ServerOwner.self());
        assertThat(ServerOwner.isGone(owner)).isFalse();

        Files.writeString(owner, ServerOwner.self() + "0");

        assertThat(ServerOwner.isGone(owner)).isTrue();
    }

    private static ServiceLaunch owner(Path directory, int port) {
        return ServiceLaunch.main("owner", System.getProperty("java.class.path"), ShortLivedOwner.class)
                .environment("KEPT_DIRECTORY", directory.resolve("kept").toString())
                .environment("KEPT_PORT", String.valueOf(port))
                .log(directory.resolve("owner.log"));
    }

    private static void mark(EmbeddedDatabase server) throws SQLException {
        try (Connection connection = server.createDatabase("orders").connection(Role.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE marks AS SELECT 1 AS mark");
        }
    }

    private static int marks(EmbeddedDatabase server) throws SQLException {
        return Integer.parseInt(first(server, "orders", "SELECT count(*) FROM marks"));
    }

    private static String show(EmbeddedDatabase server, String setting) throws SQLException {
        return first(server, "postgres", "SHOW " + setting);
    }

    private static String first(EmbeddedDatabase server, String database, String sql) throws SQLException {
        try (Connection connection = server.connection(database, Role.SUPERUSER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
