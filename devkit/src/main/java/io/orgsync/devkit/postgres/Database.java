package io.orgsync.devkit.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** One database of an embedded server, with its owner and its application role. */
public record Database(String name, String host, int port) {

    /** What a service needs to know, as variables of the run contract: application role and migration role. */
    public Map<String, String> environment() {
        return Map.of(
                "DB_HOST", host,
                "DB_PORT", String.valueOf(port),
                "DB_NAME", name,
                "DB_USER", Role.APPLICATION.user(),
                "DB_PASSWORD", Role.APPLICATION.password(),
                "DB_MIGRATION_USER", Role.OWNER.user(),
                "DB_MIGRATION_PASSWORD", Role.OWNER.password());
    }

    /** A JDBC connection of the caller's own, in auto-commit mode. */
    public Connection connection(Role role) throws SQLException {
        // Not DriverManager: it only sees drivers of the caller's class loader, and Quarkus tests have several.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        return source.getConnection(role.user(), role.password());
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }
}
