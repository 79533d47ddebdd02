package io.orgsync.model.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems of requests that never reach a resource: bodies refused by their length, addresses that nobody serves. */
@ApplicationScoped
class ProblemRoutes {

    // The framework's own check of the length comes at -2 and answers with an empty body.
    private static final int BEFORE_LENGTH_CHECK = -3;
    private static final int AFTER_ALL_RESOURCES = Integer.MAX_VALUE - 1;

    private static final List<String> FORMS =
            List.of(MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED);

    private final ObjectMapper json;
    private final long longestBody;
    private final BodyHandler bounded;

    ProblemRoutes(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longestBody) {
        this.json = json;
        this.longestBody = longestBody.asLongValue();
        this.bounded = BodyHandler.create(false).setBodyLimit(this.longestBody);
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(BEFORE_LENGTH_CHECK).handler(this::refuseLongBody);
        router.route("/api/*")
                .order(AFTER_ALL_RESOURCES)
                .handler(request -> end(request, NotFound.of("address")))
                .failureHandler(request -> end(request, failure(request)));
    }

    private void refuseLongBody(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null && !isForm(request)) {
            // Resources on the event loop would otherwise gather a body of unknown length without any limit.
            bounded.handle(request);
        } else if (length == null) {
            // The framework reads forms itself, within the limit, and would wait for ever for one that was read before.
            request.next();
        } else if (Long.parseLong(length) > longestBody) {
            request.response().putHeader("Connection", "close");
            end(request, PayloadTooLarge.above(longestBody));
        } else {
            request.next();
        }
    }

    private static boolean isForm(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && FORMS.stream().anyMatch(type.strip().toLowerCase(Locale.ROOT)::startsWith);
    }

    private static Throwable failure(RoutingContext request) {
        return request.failure() != null
                ? request.failure()
                : new CatalogueProblem(
                        ProblemType.ofStatus(request.statusCode()).orElse(ProblemType.INTERNAL), null);
    }

    private void end(RoutingContext request, Throwable failure) {
        if (request.response().headWritten()) {
            // A body that is refused while it is read can fail more than once; the first answer is the one.
            return;
        }
        LoggedRequest logged = LoggedRequest.of(request.request().method().name(), request.normalizedPath());
        ProblemAnswer answer = ProblemAnswer.to(failure, logged);
        answer.headers().forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(answer.problem().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body(answer.problem()));
    }

    private String body(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is always JSON", impossible);
        }
    }
}
