package io.orgsync.pxc.workflow;

import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Follows a run. It looks at the database, since the run may be executed by another pod, and tells what has changed; the
 * last event is the run's end.
 */
@ApplicationScoped
class RunEvents {

    private static final Duration EVERY = Duration.ofMillis(500);

    private final RunService runs;

    RunEvents(RunService runs) {
        this.runs = runs;
    }

    /** The run each time it has changed, until it has ended. */
    Multi<RunView> follow(OrganizationId organization, long runId) {
        return Multi.createBy()
                .repeating()
                .uni(() -> runs.find(organization, runId))
                .withDelay(EVERY)
                .whilst(run -> !run.status().ended())
                .skip()
                .repetitions();
    }
}
