package io.orgsync.model.tenancy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Where migrations are somebody else's business, the service still refuses to start on a schema it doesn't know. */
@ApplicationScoped
class SchemaCheck {

    private final Flyway flyway;
    private final boolean migratesAtStart;

    SchemaCheck(Flyway flyway, @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migratesAtStart) {
        this.flyway = flyway;
        this.migratesAtStart = migratesAtStart;
    }

    /** Before the scheduler begins, whose first ticks read tables. Fails with Flyway's own sentence when a migration is missing or was changed. */
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent start) {
        if (!migratesAtStart) {
            flyway.validate();
        }
    }
}
