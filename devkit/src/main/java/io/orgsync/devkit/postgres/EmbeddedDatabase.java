package io.orgsync.devkit.postgres;

import io.orgsync.devkit.process.FreePort;
import io.orgsync.devkit.process.ShutdownHook;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A PostgreSQL server that belongs to this JVM. It listens on the loopback address, holds any number of databases, and
 * is stopped by {@link #close()}, or at the latest when the JVM ends.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String HOST = "localhost";

    private volatile EmbeddedPostgres server;
    private final ServerDirectory directory;
    private final int port;
    private final ShutdownHook hook;

    private EmbeddedDatabase(EmbeddedPostgres server, ServerDirectory directory) {
        this.server = server;
        this.directory = directory;
        this.port = server.getPort();
        this.hook = ShutdownHook.of("stop PostgreSQL on port " + server.getPort(), this::stop);
    }

    /**
     * A new, empty server on a random port, fast rather than durable. Its directory is deleted when it is closed; one
     * that a killed JVM has left behind is stopped and deleted by the next start.
     */
    public static EmbeddedDatabase ephemeral() {
        AbandonedServers.remove();
        ServerDirectory directory = ServerDirectory.createTemporary();
        return start(directory, FreePort.any());
    }

    /**
     * A server that keeps its data in the given directory and is as durable as a real one. One that still runs there,
     * since the JVM that started it was killed, is stopped first.
     */
    public static EmbeddedDatabase persistent(Path directory, int port) {
        ServerDirectory kept = ServerDirectory.kept(directory);
        LeftoverServer.stop(kept.data());
        return start(kept, port);
    }

    /** Deletes what {@link #persistent} has kept in the directory, stopping a server that still runs there. */
    public static void discard(Path directory) {
        ServerDirectory kept = ServerDirectory.kept(directory);
        LeftoverServer.stop(kept.data());
        kept.delete();
    }

    private static EmbeddedDatabase start(ServerDirectory directory, int port) {
        return new EmbeddedDatabase(new ServerStart(directory, port).run(), directory);
    }

    /**
     * Creates the database, its owner and the application role, or leaves what is already there.
     *
     * @param name lower-case letters, digits and underscores
     */
    public Database createDatabase(String name) {
        try {
            new DatabaseSetup(database("postgres")).create(name);
        } catch (SQLException e) {
            throw new IllegalStateException("Can't create the database " + name + ".", e);
        }
        return database(name);
    }

    /** A new, empty database with a random name; cheap enough for every test class. */
    public Database freshDatabase() {
        byte[] suffix = new byte[6];
        ThreadLocalRandom.current().nextBytes(suffix);
        return createDatabase("test_" + HexFormat.of().formatHex(suffix));
    }

    /** The run contract's {@code DB_} variables for the given database. */
    public Map<String, String> environment(String database) {
        return database(database).environment();
    }

    public Connection connection(String database, Role role) throws SQLException {
        return database(database).connection(role);
    }

    public int port() {
        return port;
    }

    /** Stops the server, ending its clients' connections; its data stay until {@link #resume()}. */
    public void suspend() {
        closeServer();
    }

    /** Starts a suspended server again, on the same port and with the same data. */
    public void resume() {
        server = new ServerStart(directory, port).run();
    }

    private Database database(String name) {
        return new Database(name, HOST, port);
    }

    @Override
    public void close() {
        hook.cancel();
        stop();
    }

    private void stop() {
        try {
            closeServer();
        } finally {
            directory.release();
        }
    }

    private void closeServer() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("Can't stop PostgreSQL; see " + directory.log(), e);
        }
    }
}
