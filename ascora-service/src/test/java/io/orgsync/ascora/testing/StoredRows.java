package io.orgsync.ascora.testing;

import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.postgres.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of an organisation as PostgreSQL's superuser sees them. */
public record StoredRows(Database database, UUID organization) {

    /** The first column of a query whose only parameter is the organisation. */
    public List<String> texts(String query) {
        try (Connection connection = database.connection(Role.SUPERUSER);
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, organization);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the schedule's next slot due now: in its row, and where processes look for what is due. */
    public void makeScheduleDue() {
        execute("update ascora.schedules set next_run_at = clock_timestamp() where organization_id = ?");
        execute("update ascora.dispatch_schedules set next_run_at = clock_timestamp() where organization_id = ?");
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
