package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Drives the simulator over HTTP, for other processes. Answers are JSON; an unknown account or order is a 404, a request
 * that makes no sense a 400 with the reason.
 */
final class ControlApi {

    static final String ROOT = "/control";

    private final PxcSimulator simulator;
    private final Vertx vertx;
    private final Router router;

    ControlApi(PxcSimulator simulator, Vertx vertx) {
        this.simulator = simulator;
        this.vertx = vertx;
        this.router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false));
        addAccountRoutes(new ControlOrders(simulator));
        addMoodRoutes(new ControlMood(simulator));
        addLogRoutes();
        router.route().failureHandler(ControlApi::fail);
    }

    Router router() {
        return router;
    }

    private void addAccountRoutes(ControlOrders orders) {
        router.post(ROOT + "/accounts").handler(doing(orders::register));
        router.post(ROOT + "/seed").handler(answering(orders::seed));
        router.get(ROOT + "/orders").handler(answering(orders::all));
        router.put(ROOT + "/orders").handler(doing(orders::put));
        router.post(ROOT + "/orders/:id/advance").handler(doing(orders::advance));
        router.post(ROOT + "/orders/:id/touch").handler(doing(orders::touch));
        router.delete(ROOT + "/orders/:id").handler(doing(orders::remove));
    }

    private void addMoodRoutes(ControlMood mood) {
        router.get(ROOT + "/behaviour").handler(answering(mood::behaviour));
        router.post(ROOT + "/behaviour").handler(answering(mood::behave));
        router.post(ROOT + "/faults").handler(doing(mood::inject));
        router.delete(ROOT + "/faults").handler(doing(request -> simulator.clearFaults()));
        router.get(ROOT + "/gates/:name").handler(answering(mood::gate));
        router.post(ROOT + "/gates/:name/release").handler(doing(mood::release));
        router.post(ROOT + "/tokens/revoke").handler(doing(mood::revokeTokens));
    }

    private void addLogRoutes() {
        router.get(ROOT + "/requests").handler(answering(this::requests));
        router.delete(ROOT + "/requests").handler(doing(request -> simulator.clearLog()));
        router.post(ROOT + "/reset").handler(doing(request -> simulator.reset()));
    }

    private JsonNode requests(ControlRequest request) {
        return Json.MAPPER.valueToTree(request.parameter("endpoint")
                .map(name -> simulator.requests(Endpoint.valueOf(name)))
                .orElseGet(simulator::requests));
    }

    private Handler<RoutingContext> doing(Consumer<ControlRequest> command) {
        return answering(request -> {
            command.accept(request);
            return Json.object().put("done", true);
        });
    }

    /** Seeding takes its time, so commands do not run on the event loop. */
    private Handler<RoutingContext> answering(Function<ControlRequest, JsonNode> command) {
        return context -> vertx.executeBlocking(() -> Json.bytes(command.apply(new ControlRequest(context))))
                .onSuccess(body -> send(context, 200, body))
                .onFailure(context::fail);
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
