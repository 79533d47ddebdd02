package io.orgsync.model.problem;

import org.jboss.logging.Logger;

/** One log line per problem, found by its instance. Never holds a query, a body or a header. */
final class ProblemLog {

    private static final Logger LOG = Logger.getLogger("io.orgsync.problem");

    private ProblemLog() {}

    static void record(Problem problem, ProblemType type, Throwable failure, LoggedRequest request) {
        switch (type) {
            case INTERNAL ->
                LOG.errorf(failure, "%s %d %s: %s", problem.instance(), type.status(), type.slug(), request);
            case DATABASE_UNAVAILABLE, UPSTREAM_FAILED, UPSTREAM_TIMEOUT, UPSTREAM_UNAUTHORIZED, UPSTREAM_UNREACHABLE ->
                LOG.warnf("%s %d %s: %s (%s)", problem.instance(), type.status(), type.slug(), request, cause(failure));
            default -> LOG.infof("%s %d %s: %s", problem.instance(), type.status(), type.slug(), request);
        }
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getName();
    }
}
