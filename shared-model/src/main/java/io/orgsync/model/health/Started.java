package io.orgsync.model.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Up once configuration, keys, role and schema were found right, after which the first request is answered. */
@Startup
@ApplicationScoped
class Started implements HealthCheck {

    private final ExpectedSchema expected;

    Started(ExpectedSchema expected) {
        this.expected = expected;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("start")
                .status(!expected.version().isEmpty())
                .withData("schema", expected.version())
                .build();
    }
}
