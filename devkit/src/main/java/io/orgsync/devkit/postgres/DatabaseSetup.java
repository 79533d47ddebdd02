package io.orgsync.devkit.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Makes databases and roles the way an administrator would for production. */
record DatabaseSetup(Database administration) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String ATTRIBUTES = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION";

    void create(String name) throws SQLException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a database: " + name);
        }
        try (Connection connection = administration.connection(Role.SUPERUSER);
                Statement statement = connection.createStatement()) {
            ensureRole(statement, Role.OWNER);
            ensureRole(statement, Role.APPLICATION);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE %s OWNER %s TEMPLATE template0".formatted(name, Role.OWNER.user()));
            }
            statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            statement.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(name, Role.APPLICATION.user()));
        }
    }

    private static void ensureRole(Statement statement, Role role) throws SQLException {
        String verb = exists(statement.getConnection(), "SELECT 1 FROM pg_roles WHERE rolname = ?", role.user())
                ? "ALTER"
                : "CREATE";
        statement.execute("%s ROLE %s %s PASSWORD '%s'".formatted(verb, role.user(), ATTRIBUTES, role.password()));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
