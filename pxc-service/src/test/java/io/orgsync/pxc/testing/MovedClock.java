package io.orgsync.pxc.testing;

import io.orgsync.devkit.postgres.Database;
import io.orgsync.devkit.postgres.Role;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * The database's engine_now() at another time, until it is closed. Schedules of all organisations are taken out first,
 * since moving the clock would make them due.
 */
public final class MovedClock implements AutoCloseable {

    private final Database database;

    private MovedClock(Database database) {
        this.database = database;
    }

    public static MovedClock at(Database database, Instant instant) {
        MovedClock clock = new MovedClock(database);
        clock.execute("delete from pxc.dispatch_schedules");
        clock.move(instant);
        return clock;
    }

    /** Time goes on from here. */
    public void move(Instant instant) {
        replace("clock_timestamp() + interval '"
                + Duration.between(Instant.now(), instant).toMillis() + " milliseconds'");
    }

    public Instant now() {
        try (Connection connection = database.connection(Role.SUPERUSER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pxc.engine_now()")) {
            rows.next();
            return rows.getTimestamp(1).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        replace("clock_timestamp()");
    }

    private void replace(String time) {
        execute("create or replace function pxc.engine_now() returns timestamptz language sql volatile return " + time);
    }

    private void execute(String sql) {
        try (Connection connection = database.connection(Role.SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
