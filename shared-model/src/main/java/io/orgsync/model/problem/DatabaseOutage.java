package io.orgsync.model.problem;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Tells failures of reaching the database from failures of a statement. Bare connection failures count, since outside
 * systems are only called through {@code upstream}, which has its own exceptions.
 */
public final class DatabaseOutage {

    // https://www.postgresql.org/docs/current/errcodes-appendix.html: connection exception, insufficient resources,
    // operator intervention. A cancelled statement (57014) ran into our own time limit and counts too.
    private static final Set<String> SQL_STATE_CLASSES = Set.of("08", "53", "57");
    private static final Set<String> POOL_TIME_OUTS = Set.of("Timeout", "Timeout waiting for connection");

    private DatabaseOutage() {}

    /** Whether the database, rather than a statement, is why something failed: trying again later is right. */
    public static boolean isBehind(Throwable failure) {
        return SqlStates.chain(failure).anyMatch(DatabaseOutage::isOutage);
    }

    private static boolean isOutage(Throwable failure) {
        return SqlStates.of(failure).filter(DatabaseOutage::isOutage).isPresent()
                || failure instanceof ClosedConnectionException
                || failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || isPoolTimeOut(failure);
    }

    private static boolean isOutage(String sqlState) {
        return sqlState.length() == 5 && SQL_STATE_CLASSES.contains(sqlState.substring(0, 2));
    }

    // The pool has no exception type of its own for "no connection became free in time".
    private static boolean isPoolTimeOut(Throwable failure) {
        boolean untyped = failure instanceof NoStackTraceThrowable || failure instanceof VertxException;
        return untyped && failure.getMessage() != null && POOL_TIME_OUTS.contains(failure.getMessage());
    }
}
