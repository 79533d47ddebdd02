package io.orgsync.model.problem;

import io.vertx.sqlclient.DatabaseException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What PostgreSQL said, whether it comes by the reactive client or by Hibernate, which has its own exceptions. */
final class SqlStates {

    private static final int DEEPEST_CAUSE = 16;

    // https://www.postgresql.org/docs/current/errcodes-appendix.html: character not in repertoire, untranslatable
    // character. JSON may hold U+0000, which neither text nor jsonb takes.
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private SqlStates() {}

    /** The failure and its causes. */
    static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }

    static Optional<String> of(Throwable failure) {
        if (failure instanceof DatabaseException refusal) {
            return Optional.ofNullable(refusal.getSqlState());
        }
        return failure instanceof SQLException refusal ? Optional.ofNullable(refusal.getSQLState()) : Optional.empty();
    }

    /** Whether the database refused a text for a character that it can't hold. */
    static boolean tellUnstorableText(Throwable failure) {
        return chain(failure).map(SqlStates::of).flatMap(Optional::stream).anyMatch(UNSTORABLE::contains);
    }
}
