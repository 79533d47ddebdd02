package io.orgsync.pxc.workflow;

import io.orgsync.model.sync.RunRow;

/** A step cannot do what its configuration says; trying again would not help. */
final class StepFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String errorClass;
    private final String advice;

    private StepFailedException(String errorClass, String message, String advice) {
        super(message);
        this.errorClass = errorClass;
        this.advice = advice;
    }

    static StepFailedException unresolved(String path) {
        return new StepFailedException(
                "unresolved_variable",
                "the variable {{" + path + "}} has no value",
                "Correct the variable in the step, or the resultVariable of the step that should set it.");
    }

    static StepFailedException misconfigured(String message) {
        return new StepFailedException("invalid_step", message, "Correct the step's configuration.");
    }

    static StepFailedException overLimit(long seconds) {
        return new StepFailedException(
                "execution_limit",
                "the run took longer than " + seconds + " s",
                "Raise the workflow's executionTimeout, or find out why it takes so long.");
    }

    RunRow.Failure failure(String message) {
        return new RunRow.Failure(errorClass, message, advice);
    }
}
