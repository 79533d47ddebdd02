package io.orgsync.devkit.postgres;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A program that starts a lasting and a temporary server, says that it is ready, and waits to be killed. */
public final class ShortLivedOwner {

    private ShortLivedOwner() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        EmbeddedDatabase kept = EmbeddedDatabase.persistent(
                Path.of(System.getenv("KEPT_DIRECTORY")), Integer.parseInt(System.getenv("KEPT_PORT")));
        try (Connection connection = kept.createDatabase("orders").connection(Role.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE marks AS SELECT 1 AS mark");
        }
        System.out.println(
                "temporary server on port " + EmbeddedDatabase.ephemeral().port());
        HttpServer health = HttpServer.create(
                new InetSocketAddress("localhost", Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"))), 0);
        health.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        health.start();
    }
}
