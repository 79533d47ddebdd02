package io.orgsync.pxc.testing;

import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.postgres.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The rows of an organisation as PostgreSQL's superuser sees them. */
public record StoredOrders(Database database, UUID organization) {

    /** Each order's id with {@code state/category}. */
    public Map<String, String> rows() {
        return map("select order_id, state || '/' || category from pxc.orders where organization_id = ?");
    }

    /** Each order's id with the transaction that wrote its row. */
    public Map<String, String> versions() {
        return map("select order_id, xmin::text || '.' || ctid::text from pxc.orders where organization_id = ?");
    }

    /** Each order's id with the number of its transitions. */
    public Map<String, String> transitions() {
        return map("select order_id, count(*)::text from pxc.order_transitions where organization_id = ? group by 1");
    }

    /** Two columns of rows of the organisation, which is the only parameter. */
    public Map<String, String> pairs(String query) {
        return map(query);
    }

    private Map<String, String> map(String query) {
        try (Connection connection = database.connection(Role.SUPERUSER);
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, organization);
            Map<String, String> found = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows behind the service's back; the organisation is the only parameter. */
    public void execute(String statement) {
        try (Connection connection = database.connection(Role.SUPERUSER);
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, organization);
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
