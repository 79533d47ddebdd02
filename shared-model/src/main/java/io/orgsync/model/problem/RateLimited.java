package io.orgsync.model.problem;

import java.time.Duration;
import java.util.Optional;

/** 429: the caller's budget is used up for now. Answers carry {@code Retry-After} in whole seconds. */
public final class RateLimited extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    private RateLimited(Duration retryAfter) {
        super(ProblemType.RATE_LIMITED, ProblemType.RATE_LIMITED.fixedDetail());
        this.retryAfter = retryAfter;
    }

    public static RateLimited until(Duration retryAfter) {
        return new RateLimited(retryAfter);
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(retryAfter);
    }
}
