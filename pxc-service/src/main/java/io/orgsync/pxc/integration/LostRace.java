package io.orgsync.pxc.integration;

import io.orgsync.model.problem.Conflict;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/** Two callers create the same integration at the same time: the second one finds it on its next try. */
final class LostRace {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int TRIES = 3;
    private static final int DEEPEST_CAUSE = 16;

    private LostRace() {}

    /** Does the work again when somebody else was first; 409 when that goes on. */
    static <T> Uni<T> repeated(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .<T>deferred(work::get)
                .onFailure(LostRace::isBehind)
                .retry()
                .atMost(TRIES - 1L)
                .onFailure(LostRace::isBehind)
                .transform(lost -> Conflict.of("Somebody else is changing this integration; try again."));
    }

    private static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(cause -> cause instanceof ConstraintViolationException violation
                        && UNIQUE_VIOLATION.equals(violation.getSQLState()));
    }
}
