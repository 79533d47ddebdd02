package io.orgsync.model.sync;

/** Leaves the middle of a run between two pages, with the outcome that the run's execution then has. */
public final class RunInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RunOutcome outcome;

    public RunInterruptedException(RunOutcome outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    public RunOutcome outcome() {
        return outcome;
    }
}
