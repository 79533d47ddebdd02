package io.orgsync.devkit.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The commands of a control API. Answers are JSON; something unknown is a 404, a request that makes no sense a 400 with
 * the reason.
 */
public final class ControlRouter implements Handler<HttpServerRequest> {

    public static final String ROOT = "/control";

    private final Vertx vertx;
    private final Router router;

    public ControlRouter(Vertx vertx) {
        this.vertx = vertx;
        router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false)).failureHandler(ControlRouter::fail);
    }

    /** A command with nothing to tell. */
    public ControlRouter doing(HttpMethod method, String path, Consumer<ControlRequest> command) {
        return answering(method, path, request -> {
            command.accept(request);
            return Json.object().put("done", true);
        });
    }

    /** Seeding takes its time, so commands do not run on the event loop. */
    public ControlRouter answering(HttpMethod method, String path, Function<ControlRequest, JsonNode> command) {
        router.route(method, ROOT + path)
                .handler(context -> vertx.executeBlocking(() -> Json.bytes(command.apply(new ControlRequest(context))))
                        .onSuccess(body -> send(context, 200, body))
                        .onFailure(context::fail));
        return this;
    }

    @Override
    public void handle(HttpServerRequest request) {
        router.handle(request);
    }

    private static void fail(RoutingContext context) {
        Throwable failure = context.failure();
        String reason = failure == null ? "no such command" : String.valueOf(failure.getMessage());
        send(context, status(failure, context), Json.bytes(Json.object().put("error", reason)));
    }

    private static int status(Throwable failure, RoutingContext context) {
        if (failure == null) {
            return context.statusCode();
        }
        if (failure instanceof NoSuchElementException) {
            return 404;
        }
        return failure instanceof IllegalArgumentException ? 400 : 500;
    }

    private static void send(RoutingContext context, int status, byte[] body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(body));
    }
}
