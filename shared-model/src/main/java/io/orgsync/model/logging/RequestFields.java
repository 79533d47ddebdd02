package io.orgsync.model.logging;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.MDC;

/** Gives each request the caller's trace, or one of its own where traces aren't sent. */
@ApplicationScoped
class RequestFields {

    // Before the refusals of long bodies, which are logged too.
    private static final int FIRST = -1_000;

    void register(@Observes Router router) {
        router.route("/api/*").order(FIRST).handler(RequestFields::enter);
    }

    private static void enter(RoutingContext request) {
        if (MDC.get(LogFields.TRACE) == null) {
            Optional<String> parent = Optional.ofNullable(request.request().getHeader("traceparent"));
            MDC.put(LogFields.TRACE, TraceId.of(parent).orElseGet(TraceId::random));
        }
        request.next();
    }
}
