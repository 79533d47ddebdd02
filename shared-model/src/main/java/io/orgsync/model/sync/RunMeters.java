package io.orgsync.model.sync;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What the engine tells about itself; see docs/metrics.md. Numbers are those of this process. */
@ApplicationScoped
class RunMeters {

    /** A run whose first beginning lies further back has been begun before: here, or by a process that died. */
    private static final Duration JUST_STARTED = Duration.ofSeconds(1);

    private static final Duration[] LAGS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30)
    };

    private final MeterRegistry registry;
    private final Timer lag;
    private final Counter takenOver;
    private final Counter lost;

    RunMeters(MeterRegistry registry) {
        this.registry = registry;
        this.lag = Timer.builder("orgsync.schedule.lag")
                .description("From the slot of a schedule to the start of its run")
                .serviceLevelObjectives(LAGS)
                .register(registry);
        this.takenOver = Counter.builder("orgsync.lease.takeovers")
                .description("Leases taken from a process that had gone silent")
                .register(registry);
        this.lost = Counter.builder("orgsync.lease.losses")
                .description("Leases that were lost while their run was executed here")
                .register(registry);
    }

    void claimed(Claim claim) {
        if (claim.takenOver()) {
            takenOver.increment();
        }
    }

    /** The lag is taken at the first start of a run only. */
    void begun(RunHandle handle) {
        RunRow run = handle.run();
        run.scheduledFor()
                .ifPresent(slot -> run.startedAt()
                        .filter(started -> justNow(started, handle.engineTime()))
                        .ifPresent(started -> lag.record(Duration.between(slot, started))));
    }

    private static boolean justNow(Instant started, Instant now) {
        return Duration.between(started, now).compareTo(JUST_STARTED) < 0;
    }

    /** A run left this process: it ended, was parked, or was given back ({@code queued}). */
    void left(RunHandle handle, RunOutcome outcome) {
        String status = outcome.status().word();
        String trigger = handle.run().triggerSource().word();
        registry.counter("orgsync.runs", "status", status, "trigger", trigger).increment();
        if (outcome.status().ended()) {
            Duration active = handle.run().active().plus(handle.held());
            registry.timer("orgsync.run.duration", "status", status).record(active);
        }
    }

    void lost() {
        lost.increment();
    }

    /** @param pages committed: 1, or 0 for records that came otherwise */
    void stored(String stream, Counts counts, int pages) {
        registry.counter("orgsync.pages", "stream", stream).increment((double) pages);
        records(stream, "inserted", counts.inserted());
        records(stream, "updated", counts.updated());
        records(stream, "unchanged", counts.unchanged());
        records(stream, "quarantined", counts.quarantined());
        records(stream, "missing", counts.missing());
    }

    private void records(String stream, String outcome, long number) {
        registry.counter("orgsync.records", "stream", stream, "outcome", outcome)
                .increment((double) number);
    }
}
