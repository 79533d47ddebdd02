package io.orgsync.model.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends a request with an entry of the catalogue. The detail is written for the caller: no exception text, no secret,
 * no upstream body.
 */
public abstract sealed class ProblemException extends RuntimeException
        permits CatalogueProblem,
                Conflict,
                Forbidden,
                InvalidRequest,
                NotFound,
                PayloadTooLarge,
                RateLimited,
                Unauthenticated,
                Unprocessable,
                UpstreamProblem {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    ProblemException(ProblemType type, String detail, Throwable cause) {
        super(detail, cause);
        this.type = type;
    }

    /** The entry for whatever ended a piece of work; never with the text of an exception. */
    public static ProblemException of(Throwable failure) {
        return Translation.of(failure);
    }

    public ProblemType type() {
        return type;
    }

    /** The text for the caller. */
    public String detail() {
        return getMessage();
    }

    /** The refused members; empty when the problem isn't about members. */
    public List<FieldError> errors() {
        return List.of();
    }

    /** Further members of the answer, as the id of the conflict to be resolved; empty as a rule. */
    public Map<String, Object> members() {
        return Map.of();
    }

    /** When to try again, if that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
