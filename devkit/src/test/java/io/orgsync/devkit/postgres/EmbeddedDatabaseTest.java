package io.orgsync.devkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    private static EmbeddedDatabase server;

    @BeforeAll
    static void start() {
        server = EmbeddedDatabase.ephemeral();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void owner_owns_the_database_and_is_no_superuser() throws SQLException {
        Database database = server.freshDatabase();

        assertThat(text(
                        database,
                        Role.OWNER,
                        "SELECT datdba::regrole FROM pg_database WHERE datname = '%s'".formatted(database.name())))
                .isEqualTo("orgsync_owner");
        assertThat(attributes(database, Role.OWNER)).isEqualTo("login");
    }

    @Test
    void application_role_may_log_in_and_nothing_else() throws SQLException {
        Database database = server.freshDatabase();

        assertThat(attributes(database, Role.APPLICATION)).isEqualTo("login");
        assertThat(text(database, Role.APPLICATION, "SELECT current_user")).isEqualTo("orgsync_app");
    }

    @Test
    void application_role_can_create_neither_tables_nor_schemas_nor_temporary_tables() throws SQLException {
        try (Connection connection = server.freshDatabase().connection(Role.APPLICATION);
                Statement statement = connection.createStatement()) {
            assertDenied(statement, "CREATE TABLE orders (id int)");
            assertDenied(statement, "CREATE SCHEMA pxc");
            assertDenied(statement, "CREATE TEMPORARY TABLE orders (id int)");
        }
    }

    @Test
    void application_role_sees_what_the_owner_grants() throws SQLException {
        Database database = server.freshDatabase();
        execute(
                database,
                "CREATE SCHEMA pxc",
                "CREATE TABLE pxc.orders AS SELECT 'O-1' AS id",
                "GRANT USAGE ON SCHEMA pxc TO orgsync_app",
                "GRANT SELECT ON pxc.orders TO orgsync_app");

        assertThat(text(database, Role.APPLICATION, "SELECT id FROM pxc.orders"))
                .isEqualTo("O-1");
    }

    @Test
    void forced_row_level_security_binds_the_owner_too() throws SQLException {
        Database database = server.freshDatabase();
        execute(
                database,
                "CREATE TABLE orders AS SELECT 'O-1' AS id",
                "ALTER TABLE orders ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE orders FORCE ROW LEVEL SECURITY");

        assertThat(text(database, Role.OWNER, "SELECT count(*) FROM orders")).isEqualTo("0");
    }

    @Test
    void databases_of_one_server_do_not_see_each_other() throws SQLException {
        Database first = server.freshDatabase();
        Database second = server.freshDatabase();
        execute(first, "CREATE TABLE orders (id int)");

        assertThat(text(first, Role.OWNER, "SELECT to_regclass('orders')")).isEqualTo("orders");
        assertThat(text(second, Role.OWNER, "SELECT to_regclass('orders')")).isNull();
    }

    @Test
    void creating_a_database_again_keeps_what_is_in_it() throws SQLException {
        Database database = server.createDatabase("kept");
        execute(database, "CREATE TABLE orders (id int)");

        assertThat(server.createDatabase("kept")).isEqualTo(database);
        assertThat(text(database, Role.OWNER, "SELECT to_regclass('orders')")).isEqualTo("orders");
    }

    @Test
    void name_that_is_not_an_identifier_is_refused() {
        assertThatThrownBy(() -> server.createDatabase("x; DROP DATABASE postgres"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void environment_has_the_names_of_the_run_contract() {
        Map<String, String> environment = server.environment("orders");

        assertThat(environment)
                .containsEntry("DB_NAME", "orders")
                .containsEntry("DB_PORT", String.valueOf(server.port()))
                .containsEntry("DB_USER", "orgsync_app")
                .containsEntry("DB_MIGRATION_USER", "orgsync_owner")
                .containsOnlyKeys(
                        "DB_HOST",
                        "DB_PORT",
                        "DB_NAME",
                        "DB_USER",
                        "DB_PASSWORD",
                        "DB_MIGRATION_USER",
                        "DB_MIGRATION_PASSWORD");
    }

    private static void assertDenied(Statement statement, String sql) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
    }

    /** The names of the attributes that the role has, of those that would be dangerous and the one it needs. */
    private static String attributes(Database database, Role role) throws SQLException {
        return text(database, Role.SUPERUSER, """
                SELECT concat_ws(' ',
                         CASE WHEN rolcanlogin THEN 'login' END,
                         CASE WHEN rolsuper THEN 'superuser' END,
                         CASE WHEN rolbypassrls THEN 'bypassrls' END,
                         CASE WHEN rolcreatedb THEN 'createdb' END,
                         CASE WHEN rolcreaterole THEN 'createrole' END)
                  FROM pg_roles
                 WHERE rolname = '%s'""".formatted(role.user()));
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connection(Role.OWNER);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String text(Database database, Role role, String sql) throws SQLException {
        try (Connection connection = database.connection(role);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
