package io.orgsync.devkit.api;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sends requests that make no sense to all operations of a service. They may be refused or not, but never with a fault of
 * the service itself, and an answer must not tell how the service is made.
 *
 * @param token of an administrator
 * @param values of parameters in paths that aren't being tried
 */
public record BadInputWalk(OpenApiDocument document, String token, PathValues values) {

    private static final Pattern LEAK = Pattern.compile(
            "Exception|java\\.|javax?\\.|io\\.orgsync|io\\.vertx|org\\.postgresql|SQLSTATE|\\bat [a-z]+\\.[a-z]+\\.");

    /** Another system's failure is told with one of these. */
    private static final Pattern UPSTREAM = Pattern.compile("problems/upstream-");

    /**
     * What was wrong, which should be nothing.
     *
     * @param exceptions ids of operations that are left out
     */
    public List<String> faults(String... exceptions) {
        HostileRequests hostile = new HostileRequests(document.samples(), values);
        ApiCaller caller = new ApiCaller(document.service());
        return document.operations().stream()
                .filter(operation -> !operation.isNamed(exceptions))
                .flatMap(hostile::of)
                .flatMap(request -> fault(request, caller.as(token, request)).stream())
                .toList();
    }

    private static Optional<String> fault(ApiRequest request, HttpResponse<String> answer) {
        return reason(answer).map(reason -> {
            String body = answer.body().substring(0, Math.min(400, answer.body().length()));
            return "%s: %d, %s: %s".formatted(request, answer.statusCode(), reason, body);
        });
    }

    private static Optional<String> reason(HttpResponse<String> answer) {
        if (answer.statusCode() >= 500 && !UPSTREAM.matcher(answer.body()).find()) {
            return Optional.of("the service's own fault");
        }
        if (answer.statusCode() >= 400 && LEAK.matcher(answer.body()).find()) {
            return Optional.of("tells how it is made");
        }
        return answer.statusCode() >= 400 && !isProblem(answer) ? Optional.of("not a problem") : Optional.empty();
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
    }
}
