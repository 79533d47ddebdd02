package io.orgsync.model.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem with the headers that belong to it.
 *
 * @param headers without the content type
 */
record ProblemAnswer(Problem problem, Map<String, String> headers) {

    /** Translates and logs whatever ended a request. */
    static ProblemAnswer to(Throwable failure, LoggedRequest request) {
        ProblemException found = Translation.of(failure);
        Problem problem = Problem.of(found);
        ProblemLog.record(problem, found.type(), failure, request);
        return new ProblemAnswer(problem, headers(found));
    }

    private static Map<String, String> headers(ProblemException found) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (found.type() == ProblemType.UNAUTHENTICATED) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        found.retryAfter().ifPresent(wait -> headers.put("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        return headers;
    }
}
