package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.RunInterruptedException;
import io.orgsync.model.sync.RunOutcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Waits for {@code duration} milliseconds. The run is parked meanwhile: it holds no lease, no connection and no place in
 * a pod, and whichever pod takes it up again knows from the log when the waiting began.
 */
@ApplicationScoped
class WaitStep implements Step {

    private static final long DEFAULT = 1_000;
    private static final long LONGEST = Duration.ofDays(1).toMillis();

    @Override
    public String type() {
        return "wait";
    }

    @Override
    public void check(StepCheck check) {
        check.whole("duration", 0, LONGEST);
    }

    @Override
    public Optional<Set<String>> outputs(JsonObject config) {
        return Optional.of(Set.of("duration"));
    }

    @Override
    public Uni<StepResult> execute(StepScope scope) {
        long duration = duration(scope);
        Instant end = scope.begun().at().plusMillis(duration);
        if (scope.run().engineTime().isBefore(end)) {
            throw new RunInterruptedException(new RunOutcome.Waiting(end));
        }
        return Uni.createFrom().item(StepResult.of(new JsonObject().put("duration", duration)));
    }

    private static long duration(StepScope scope) {
        Object given = scope.config().getValue("duration");
        return given == null ? DEFAULT : StepNumbers.whole("duration", given, 0, LONGEST);
    }
}
