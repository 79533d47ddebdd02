package io.orgsync.devkit.pxc;

import io.orgsync.devkit.upstream.Delivery;
import io.orgsync.devkit.upstream.Reply;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/** Leads each request through log, fault script and endpoint. */
final class PxcUpstream implements Handler<HttpServerRequest> {

    private final Vertx vertx;
    private final PxcWorld world;
    private final TokenEndpoint tokens;
    private final OrdersEndpoint orders;

    PxcUpstream(Vertx vertx, PxcWorld world) {
        this.vertx = vertx;
        this.world = world;
        this.tokens = new TokenEndpoint(world);
        this.orders = new OrdersEndpoint(world);
    }

    @Override
    public void handle(HttpServerRequest request) {
        try {
            take(Call.of(request, world.tokens()), request);
        } catch (IllegalArgumentException e) {
            request.response().setStatusCode(400).end("not decodable");
        }
    }

    private void take(Call call, HttpServerRequest request) {
        long seq = world.log()
                .arrived(number -> LoggedRequest.of(call, number, world.clock().instant()));
        Delivery delivery = new Delivery(
                vertx, world.gates(), request, status -> world.log().answered(seq, logged -> logged.answered(status)));
        Fault fault = world.faults().next(call);
        delivery.after(world.behaviour().latencyMillis(), () -> respond(call, fault, delivery));
    }

    /** A script that makes no sense shows as an answer with status 500, not as silence. */
    private void respond(Call call, Fault fault, Delivery delivery) {
        Reply reply;
        try {
            reply = composed(call, fault);
        } catch (RuntimeException e) {
            delivery.send(PxcError.of(500, "Simulator", "the simulator failed: " + e));
            return;
        }
        fault.deliver(delivery, reply);
    }

    private Reply composed(Call call, Fault fault) {
        fault.before(world);
        Reply reply = fault.reply(honest(call, fault));
        call.clientId().ifPresent(clientId -> fault.after(world, clientId));
        return reply;
    }

    private Reply honest(Call call, Fault fault) {
        return switch (call.route().endpoint()) {
            case TOKEN -> tokens.answer(call);
            case LIST, DETAIL, PING -> orders.answer(call, fault);
            case UNKNOWN -> PxcError.of(404, "Not Found", "no such resource");
        };
    }
}
