package io.orgsync.model.sync;

import java.time.Instant;
import java.util.Optional;

/** How one execution of a run ended in this pod. */
public sealed interface RunOutcome {

    /** The status that the run then has. */
    RunStatus status();

    /** Why it failed or is parked. */
    default Optional<RunRow.Failure> failure() {
        return Optional.empty();
    }

    /** Until when it is parked. */
    default Optional<Instant> parkedUntil() {
        return Optional.empty();
    }

    /** True when an attempt was used up. */
    default boolean attempt() {
        return false;
    }

    /** All that was asked was done. */
    record Completed() implements RunOutcome {
        @Override
        public RunStatus status() {
            return RunStatus.COMPLETED;
        }
    }

    /** All was done except for records that are now in quarantine. */
    record CompletedWithErrors() implements RunOutcome {
        @Override
        public RunStatus status() {
            return RunStatus.COMPLETED_WITH_ERRORS;
        }
    }

    /** The run is over without having done what was asked. */
    record Failed(RunRow.Failure cause) implements RunOutcome {

        public Failed(String errorClass, String message, String advice) {
            this(new RunRow.Failure(errorClass, message, advice));
        }

        @Override
        public RunStatus status() {
            return RunStatus.FAILED;
        }

        @Override
        public Optional<RunRow.Failure> failure() {
            return Optional.of(cause);
        }
    }

    /** A person stopped it. */
    record Cancelled() implements RunOutcome {
        @Override
        public RunStatus status() {
            return RunStatus.CANCELLED;
        }
    }

    /**
     * The lease is given back until then; the run goes on behind its last committed page.
     *
     * @param attempt true when the pause follows a failed attempt, which is counted
     */
    record Parked(Instant until, boolean attempt, RunRow.Failure cause) implements RunOutcome {
        @Override
        public RunStatus status() {
            return RunStatus.PARKED;
        }

        @Override
        public Optional<RunRow.Failure> failure() {
            return Optional.of(cause);
        }

        @Override
        public Optional<Instant> parkedUntil() {
            return Optional.of(until);
        }
    }

    /** Nothing went wrong: what is run wants to go on then. The lease is given back until then. */
    record Waiting(Instant until) implements RunOutcome {
        @Override
        public RunStatus status() {
            return RunStatus.PARKED;
        }

        @Override
        public Optional<Instant> parkedUntil() {
            return Optional.of(until);
        }
    }

    /** The pod gives its place away: it stops, or others have waited longer. */
    record Released() implements RunOutcome {
        @Override
        public RunStatus status() {
            return RunStatus.QUEUED;
        }
    }

    /** Another pod has the run; nothing may be written here any more. */
    record LeaseLost() implements RunOutcome {
        @Override
        public RunStatus status() {
            return RunStatus.RUNNING;
        }
    }
}
