package io.orgsync.model.problem;

import java.io.IOException;

/** Tells of multipart bodies that can't be taken apart; the framework has no exception of its own for them. */
final class BrokenForm {

    private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    private BrokenForm() {}

    /** Whether the parser itself has thrown it: a disk that is full, for instance, is a fault of ours. */
    static boolean isBehind(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure instanceof IOException
                && trace.length > 0
                && trace[0].getClassName().startsWith(PARSER);
    }
}
