package io.orgsync.ascora.push;

import io.orgsync.model.upstream.FailureKind;
import io.orgsync.model.upstream.UpstreamFailure;

/**
 * Why a write is not done.
 *
 * @param errorClass the word of a {@link FailureKind}, or one of this class
 * @param message for people; of Ascora's words only a refusal's, cleaned
 */
public record Reason(String errorClass, String message) {

    private static final String CONFLICT = "conflict";

    static final Reason UNEXPECTED = new Reason("internal", "An unexpected error; the service's log has it.");
    static final Reason INTERRUPTED = new Reason("interrupted", "The service was interrupted while it was sending.");
    static final Reason DEPENDENCY = new Reason("dependency", "What it depends on was not done.");

    static Reason of(Throwable failure) {
        return failure instanceof UpstreamFailure upstream
                ? new Reason(upstream.kind().word(), upstream.getMessage())
                : UNEXPECTED;
    }

    /** A person must decide what is to be written. */
    public static Reason conflict(String message) {
        return new Reason(CONFLICT, message);
    }

    /** What is to be changed is not there. */
    public static Reason notFound(String message) {
        return new Reason(FailureKind.NOT_FOUND.word(), message);
    }

    boolean isConflict() {
        return errorClass.equals(CONFLICT);
    }

    static Reason unclear(String message) {
        return new Reason("unclear", message);
    }

    boolean is(FailureKind kind) {
        return errorClass.equals(kind.word());
    }
}
