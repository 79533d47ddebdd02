package io.orgsync.model.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** That the database can be reached at the start, with the role that migrates. */
@ApplicationScoped
class DatabaseRequirement {

    private final String address;

    DatabaseRequirement(@ConfigProperty(name = "quarkus.datasource.reactive.url") String address) {
        this.address = address;
    }

    /** What is wrong, as a sentence; without the server's own words, which may quote anything. */
    Optional<String> missing(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2) ? Optional.empty() : Optional.of(address + " doesn't answer.");
        } catch (SQLException failure) {
            return Optional.of(sentence(failure));
        }
    }

    private String sentence(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return switch (state) {
            case "28P01", "28000" ->
                "The database at " + address + " refuses the role or its password: check DB_USER, DB_PASSWORD,"
                        + " DB_MIGRATION_USER and DB_MIGRATION_PASSWORD.";
            case "3D000" -> "There is no database at " + address + ": check DB_NAME.";
            default ->
                "The database at " + address + " can't be reached (" + (state.isEmpty() ? "no answer" : state)
                        + "): check DB_HOST, DB_PORT and DB_SSL_MODE.";
        };
    }
}
