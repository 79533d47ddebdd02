package io.orgsync.model.upstream;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call that failed. Its message is made here and safe to show: it never holds text of the upstream, of the query or
 * of a header. It has no cause for the same reason.
 */
public final class UpstreamFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private record Detail(
            FailureKind kind,
            String advice,
            boolean ambiguous,
            int attempts,
            Optional<Instant> retryAt,
            Optional<UpstreamResponse> reply) {}

    private final transient Detail detail;

    private UpstreamFailure(String message, Detail detail) {
        super(message);
        this.detail = detail;
    }

    /** A failure after one attempt, with the advice that goes with its kind. */
    public static UpstreamFailure of(FailureKind kind, String message) {
        return new UpstreamFailure(
                message, new Detail(kind, kind.advice(), kind.ambiguous(), 1, Optional.empty(), Optional.empty()));
    }

    public FailureKind kind() {
        return detail.kind();
    }

    /** What an operator should do. */
    public String advice() {
        return detail.advice();
    }

    /** True when the upstream may have carried out the request all the same; false when that is excluded. */
    public boolean ambiguous() {
        return detail.ambiguous();
    }

    /** How often the request was tried; a try that was held back counts. */
    public int attempts() {
        return detail.attempts();
    }

    /** When trying again makes sense, where that is known. */
    public Optional<Instant> retryAt() {
        return detail.retryAt();
    }

    /** The status the upstream answered with, if it answered. */
    public OptionalInt status() {
        return detail.reply().map(reply -> OptionalInt.of(reply.status())).orElseGet(OptionalInt::empty);
    }

    /** The answer itself, for reading a business refusal or a diagnosis; never to be logged or passed on as it is. */
    public Optional<UpstreamResponse> reply() {
        return detail.reply();
    }

    /** The answer's structure, which holds no values and may be stored and shown. */
    public Optional<ReplyStructure> structure() {
        return detail.reply().map(ReplyStructure::of);
    }

    public UpstreamFailure withAdvice(String advice) {
        return copy(new Detail(kind(), advice, ambiguous(), attempts(), retryAt(), reply()));
    }

    /** Says that the request never left this house. */
    public UpstreamFailure withNothingSent() {
        return copy(new Detail(kind(), advice(), false, attempts(), retryAt(), reply()));
    }

    public UpstreamFailure withAttempts(int attempts) {
        return copy(new Detail(kind(), advice(), ambiguous(), attempts, retryAt(), reply()));
    }

    public UpstreamFailure withRetryAt(Instant instant) {
        return copy(new Detail(kind(), advice(), ambiguous(), attempts(), Optional.of(instant), reply()));
    }

    public UpstreamFailure withReply(UpstreamResponse response) {
        return copy(new Detail(kind(), advice(), ambiguous(), attempts(), retryAt(), Optional.of(response)));
    }

    private UpstreamFailure copy(Detail changed) {
        UpstreamFailure copy = new UpstreamFailure(getMessage(), changed);
        copy.setStackTrace(getStackTrace());
        return copy;
    }
}
