package io.orgsync.model.health;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The newest migration that this service brings along. The database may have newer ones: while a new version is rolled
 * out, processes of the old one go on.
 */
@ApplicationScoped
class ExpectedSchema {

    private final Flyway flyway;
    private volatile Optional<String> version = Optional.empty();

    ExpectedSchema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** On the main thread, where waiting is allowed. */
    void read(@Observes StartupEvent start) {
        version = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                // The entry that tells of the creation of the schema has none.
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion);
    }

    String version() {
        return version.orElse("");
    }
}
