package io.orgsync.model.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready only on a schema that has all the migrations which this service brings along. */
@Readiness
@ApplicationScoped
class SchemaReadiness implements AsyncHealthCheck {

    private final DatabaseProbe probe;
    private final ExpectedSchema expected;

    SchemaReadiness(DatabaseProbe probe, ExpectedSchema expected) {
        this.probe = probe;
        this.expected = expected;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return probe.look().map(this::answer);
    }

    private HealthCheckResponse answer(DatabaseState state) {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("schema").withData("expected", expected.version());
        return switch (verdict(state)) {
            case KNOWN -> answer.up().build();
            case OLDER ->
                answer.down()
                        .withData("reason", "the schema lacks this migration")
                        .build();
            case UNSEEN ->
                answer.down().withData("reason", "the database can't be asked").build();
        };
    }

    private static Verdict verdict(DatabaseState state) {
        if (state instanceof DatabaseState.Reached reached) {
            return reached.schemaKnown() ? Verdict.KNOWN : Verdict.OLDER;
        }
        return Verdict.UNSEEN;
    }

    private enum Verdict {
        KNOWN,
        OLDER,
        UNSEEN
    }
}
