package io.orgsync.pxc.testing;

import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.postgres.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every row of every table of the service, as text. */
public record WholeDatabase(Database database) {

    private static final String TABLES =
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = ? order by 1";

    /** The tables that have a row in which a regular expression matches. */
    public List<String> tablesWith(String expression) {
        try (Connection connection = database.connection(Role.SUPERUSER)) {
            List<String> found = new ArrayList<>();
            for (String table : texts(connection, TABLES, "pxc")) {
                String matching = "select t::text from " + table + " t where t::text ~ ? limit 1";
                if (!texts(connection, matching, expression).isEmpty()) {
                    found.add(table);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Connection connection, String query, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
