package io.orgsync.devkit.postgres;

import io.orgsync.devkit.process.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** One attempt to start a server on a directory and a port. */
record ServerStart(ServerDirectory directory, int port) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    EmbeddedPostgres run() {
        try {
            RootAccount.check();
            checkPort();
            return checkedServer();
        } catch (IOException | SQLException | RuntimeException e) {
            String log = logText();
            directory.release();
            throw new IllegalStateException("PostgreSQL doesn't start: %s%n%s".formatted(reason(e), log), e);
        }
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private void checkPort() {
        if (!FreePort.isFree(port)) {
            throw new IllegalStateException("port %d is used by another program.".formatted(port));
        }
    }

    private EmbeddedPostgres checkedServer() throws IOException, SQLException {
        EmbeddedPostgres server = builder().start();
        if (!isOurs(server)) {
            server.close();
            throw new IllegalStateException("another server answers on port %d.".formatted(port));
        }
        return server;
    }

    private EmbeddedPostgres.Builder builder() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.data())
                // A temporary directory is deleted by us, and not before a suspended server was resumed.
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(UnpackedBinaries.directory().toFile())
                .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
                .setPGStartupWait(LIMIT)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        return directory.temporary() ? builder : durable(builder);
    }

    /** The library switches both off, which is fine for a database that is thrown away. */
    private static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
    }

    private boolean isOurs(EmbeddedPostgres server) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW data_directory")) {
            rows.next();
            return Path.of(rows.getString(1))
                    .toRealPath()
                    .equals(directory.data().toRealPath());
        }
    }

    private String logText() {
        try {
            return Files.exists(directory.log()) ? Files.readString(directory.log()) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
