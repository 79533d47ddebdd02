package io.orgsync.model.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Finds the catalogue's entry for whatever ended a request. No exception text passes through. */
final class Translation {

    private Translation() {}

    static ProblemException of(Throwable failure) {
        return known(failure).orElseGet(() -> internal(failure));
    }

    private static Optional<ProblemException> known(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return Optional.of(problem);
        }
        if (failure instanceof ConstraintViolationException violations) {
            return Violations.asProblem(violations);
        }
        if (failure instanceof WebApplicationException refusal) {
            return Optional.of(ofRefusal(refusal));
        }
        return security(failure).or(() -> platform(failure));
    }

    // The framework wraps what a parameter's own type or converter throws.
    private static ProblemException ofRefusal(WebApplicationException refusal) {
        return refusal.getCause() instanceof ProblemException cause ? cause : ofStatus(refusal);
    }

    private static ProblemException ofStatus(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        ProblemType nearest = status < 500 ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL;
        return new CatalogueProblem(ProblemType.ofStatus(status).orElse(nearest), refusal);
    }

    private static Optional<ProblemException> security(Throwable failure) {
        if (failure instanceof AuthenticationException || failure instanceof UnauthorizedException) {
            return Optional.of(new Unauthenticated());
        }
        return failure instanceof ForbiddenException
                ? Optional.of(new CatalogueProblem(ProblemType.FORBIDDEN, failure))
                : Optional.empty();
    }

    private static Optional<ProblemException> platform(Throwable failure) {
        if (DatabaseOutage.isBehind(failure)) {
            return Optional.of(new CatalogueProblem(ProblemType.DATABASE_UNAVAILABLE, failure));
        }
        if (SqlStates.tellUnstorableText(failure)) {
            return Optional.of(InvalidRequest.saying("The request holds a character that can't be stored."));
        }
        if (BrokenForm.isBehind(failure)) {
            return Optional.of(InvalidRequest.saying("The form can't be read; it breaks off, or isn't one."));
        }
        boolean wrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapper && failure.getCause() != null ? known(failure.getCause()) : Optional.empty();
    }

    private static ProblemException internal(Throwable failure) {
        return new CatalogueProblem(ProblemType.INTERNAL, failure);
    }
}
