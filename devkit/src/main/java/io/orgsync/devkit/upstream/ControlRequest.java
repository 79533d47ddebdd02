package io.orgsync.devkit.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** A command and its arguments. */
public final class ControlRequest {

    private final RoutingContext context;

    ControlRequest(RoutingContext context) {
        this.context = context;
    }

    public String segment(String name) {
        return context.pathParam(name);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(context.request().getParam(name));
    }

    /** The account a query parameter or an attribute of the body names. */
    public Optional<String> account() {
        return parameter("account")
                .or(() -> Optional.of(body().path("account").asText()).filter(name -> !name.isEmpty()));
    }

    public JsonNode body() {
        Buffer buffer = context.body().buffer();
        if (buffer == null || buffer.length() == 0) {
            return Json.object();
        }
        try {
            return Json.parse(buffer.getBytes());
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("the body is not JSON", e);
        }
    }

    public ObjectNode object() {
        if (body() instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("the body is not a JSON object");
    }

    public String text(String name) {
        JsonNode value = body().path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value.textValue();
    }

    public Instant instant(String name, Instant absent) {
        return body().has(name)
                ? Timestamps.read(text(name)).orElseThrow(() -> new IllegalArgumentException(name + " is no date-time"))
                : absent;
    }
}
