package io.orgsync.model.sync;

import io.orgsync.model.tenancy.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A run while this pod executes it: its row as it was at the start, its fence, and whether it has been asked to leave.
 * Thread-safe.
 */
public final class RunHandle {

    private final Fence fence;
    private final RunRow run;
    private final Instant engineTimeAtStart;
    private final long startedNanos = System.nanoTime();
    private final AtomicReference<RunOutcome> interruption = new AtomicReference<>();

    /** @param engineTimeAtStart the database's time when the run was begun here */
    public RunHandle(Fence fence, RunRow run, Instant engineTimeAtStart) {
        this.fence = fence;
        this.run = run;
        this.engineTimeAtStart = engineTimeAtStart;
    }

    public long runId() {
        return run.id();
    }

    public OrganizationId organization() {
        return fence.organization();
    }

    public Fence fence() {
        return fence;
    }

    /** The row as it was when this pod began or resumed the run. */
    public RunRow run() {
        return run;
    }

    /** The database's time, carried on by this pod's monotonic clock. */
    public Instant engineTime() {
        return engineTimeAtStart.plus(held());
    }

    /** How long this pod has been executing the run. */
    public Duration held() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Asks the run to leave at its next page; the first request counts. */
    public void interrupt(RunOutcome outcome) {
        interruption.compareAndSet(null, outcome);
    }

    public Optional<RunOutcome> interruption() {
        return Optional.ofNullable(interruption.get());
    }

    /** Called between pages and steps. */
    public void leaveIfAsked() {
        interruption().ifPresent(outcome -> {
            throw new RunInterruptedException(outcome);
        });
    }
}
