package io.orgsync.model.problem;

import io.orgsync.model.upstream.UpstreamFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** 422, 502, 503 or 504: the call needs an outside system's answer now and did not get a good one. */
public final class UpstreamProblem extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final Duration WHEN_UNKNOWN = Duration.ofSeconds(30);

    private final transient Optional<Duration> retryAfter;

    private UpstreamProblem(ProblemType type, String detail, Optional<Duration> retryAfter) {
        super(type, detail);
        this.retryAfter = retryAfter;
    }

    /**
     * What a caller who waited for an answer is told of a failed call: 422 for a refusal, 502 for refused credentials or
     * an unusable answer, 503 when there is no connection or calls are held back, 504 when it took too long.
     *
     * @param upstream its name, as people know it
     */
    public static UpstreamProblem of(String upstream, UpstreamFailure failure, Instant now) {
        return switch (failure.kind()) {
            case UNAUTHORIZED, FORBIDDEN -> unauthorized(upstream);
            case REFUSED -> refused(failure.getMessage());
            case TIMED_OUT -> timedOut(upstream);
            case CONNECTION_FAILED -> unreachable(upstream);
            case CIRCUIT_OPEN -> heldBack(upstream, wait(failure, now));
            case RATE_LIMITED -> busy(upstream, wait(failure, now));
            case NOT_FOUND, OVERLOADED, CONTRACT_VIOLATION, TOO_LARGE, ADDRESS_REFUSED -> failed(upstream);
        };
    }

    /** Rounded up, so that whoever waits that long isn't too early. */
    private static Duration wait(UpstreamFailure failure, Instant now) {
        return failure.retryAt()
                .map(at -> Duration.between(now, at).plusMillis(999))
                .map(wait -> Duration.ofSeconds(Math.max(1, wait.toSeconds())))
                .orElse(WHEN_UNKNOWN);
    }

    /**
     * 422: a business refusal.
     *
     * @param cleanedText upstream's own words, cleaned already: no markup, control characters, line breaks or secrets,
     *     at most 300 characters
     */
    public static UpstreamProblem refused(String cleanedText) {
        return new UpstreamProblem(ProblemType.UPSTREAM_REFUSED, cleanedText, Optional.empty());
    }

    /** 502: the stored credentials are no longer taken. */
    public static UpstreamProblem unauthorized(String upstream) {
        return new UpstreamProblem(
                ProblemType.UPSTREAM_UNAUTHORIZED, upstream + " refused the stored credentials.", Optional.empty());
    }

    /** 502: a key or password is not taken; the advice says what to do about it. */
    public static UpstreamProblem unauthorized(String upstream, String advice) {
        return new UpstreamProblem(
                ProblemType.UPSTREAM_UNAUTHORIZED, upstream + " refused the credentials. " + advice, Optional.empty());
    }

    /** 502: an answer came, but no usable one. */
    public static UpstreamProblem failed(String upstream) {
        return new UpstreamProblem(ProblemType.UPSTREAM_FAILED, upstream + " gave no usable answer.", Optional.empty());
    }

    /** 503: no connection. */
    public static UpstreamProblem unreachable(String upstream) {
        return new UpstreamProblem(ProblemType.UPSTREAM_UNREACHABLE, upstream + " can't be reached.", Optional.empty());
    }

    /** 503 with {@code Retry-After}: calls are held back until then, as by an open breaker. */
    public static UpstreamProblem heldBack(String upstream, Duration retryAfter) {
        return new UpstreamProblem(
                ProblemType.UPSTREAM_UNREACHABLE,
                upstream + " fails too often; calls are held back.",
                Optional.of(retryAfter));
    }

    /** 503 with {@code Retry-After}: the upstream, or this connection's budget, takes no more requests for now. */
    public static UpstreamProblem busy(String upstream, Duration retryAfter) {
        return new UpstreamProblem(
                ProblemType.UPSTREAM_UNREACHABLE,
                upstream + " takes no more requests for the moment.",
                Optional.of(retryAfter));
    }

    /** 504: no answer within the time limit. */
    public static UpstreamProblem timedOut(String upstream) {
        return new UpstreamProblem(
                ProblemType.UPSTREAM_TIMEOUT, upstream + " did not answer in time.", Optional.empty());
    }

    @Override
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
