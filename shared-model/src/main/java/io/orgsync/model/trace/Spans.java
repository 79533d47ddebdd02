package io.orgsync.model.trace;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Spans around asynchronous work. Attributes are words and ids; a failure leaves the name of its class only, since its
 * text may quote anything. Without an address to send traces to, all of it does nothing.
 */
public final class Spans {

    private static final String SCOPE = "io.orgsync";

    private Spans() {}

    /** A span below the current one. What the work starts is not below it, so spans may overlap in one context. */
    public static <T> Uni<T> around(String name, Map<String, String> attributes, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Span span = started(name, attributes);
            return work.get().onTermination().invoke((item, failure, cancelled) -> end(span, failure));
        });
    }

    /** A span that is the current one of this Vert.x context until the work has ended. */
    public static <T> Uni<T> entered(String name, Map<String, String> attributes, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Span span = started(name, attributes);
            Scope scope = enter(span);
            return work.get().onTermination().invoke((item, failure, cancelled) -> {
                end(span, failure);
                scope.close();
            });
        });
    }

    /** An invalid span would put a trace of zeros into the log's fields. The scope is closed when the work has ended. */
    @SuppressWarnings("MustBeClosedChecker")
    private static Scope enter(Span span) {
        return span.getSpanContext().isValid() ? span.makeCurrent() : Scope.noop();
    }

    private static Span started(String name, Map<String, String> attributes) {
        SpanBuilder builder = GlobalOpenTelemetry.getTracer(SCOPE).spanBuilder(name);
        attributes.forEach(builder::setAttribute);
        return builder.startSpan();
    }

    private static void end(Span span, Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR);
            span.setAttribute("error.type", failure.getClass().getSimpleName());
        }
        span.end();
    }
}
