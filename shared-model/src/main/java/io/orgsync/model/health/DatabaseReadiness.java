package io.orgsync.model.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the database answers. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {

    private static final String NAME = "database";

    private final DatabaseProbe probe;

    DatabaseReadiness(DatabaseProbe probe) {
        this.probe = probe;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return probe.look().map(DatabaseReadiness::answer);
    }

    private static HealthCheckResponse answer(DatabaseState state) {
        return state instanceof DatabaseState.Unreachable unreachable
                ? HealthCheckResponse.named(NAME)
                        .down()
                        .withData("reason", unreachable.reason())
                        .build()
                : HealthCheckResponse.up(NAME);
    }
}
