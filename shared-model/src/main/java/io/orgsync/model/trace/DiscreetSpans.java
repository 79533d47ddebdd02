package io.orgsync.model.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes out of the framework's spans what may hold a secret or somebody's data: queries and headers of requests, and the
 * paths of web hooks, which end with their secret.
 */
@Singleton
class DiscreetSpans implements SpanProcessor {

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final String WEB_HOOKS = "/api/webhooks/";
    private static final String HIDDEN = "…";
    private static final List<AttributeKey<String>> TAKEN_OUT = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("http.target"),
            AttributeKey.stringKey("http.url"),
            AttributeKey.stringKey("user_agent.original"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        TAKEN_OUT.stream().filter(key -> span.getAttribute(key) != null).forEach(key -> span.setAttribute(key, HIDDEN));
        String path = span.getAttribute(PATH);
        if (path != null && path.startsWith(WEB_HOOKS)) {
            span.setAttribute(PATH, WEB_HOOKS + HIDDEN);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nothing changes any more.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
