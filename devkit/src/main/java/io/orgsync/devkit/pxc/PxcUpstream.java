package io.orgsync.devkit.pxc;

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
        Call call = Call.of(request, world.tokens());
        Delivery delivery = new Delivery(vertx, world, request, world.log().arrived(call));
        Fault fault = world.faults().next(call);
        delivery.after(world.behaviour().latencyMillis(), () -> respond(call, fault, delivery));
    }

    private void respond(Call call, Fault fault, Delivery delivery) {
        fault.before(world);
        Reply reply = fault.reply(honest(call, fault));
        call.clientId().ifPresent(clientId -> fault.after(world, clientId));
        fault.deliver(delivery, reply);
    }

    private Reply honest(Call call, Fault fault) {
        return switch (call.route().endpoint()) {
            case TOKEN -> tokens.answer(call);
            case LIST, DETAIL, PING -> orders.answer(call, fault);
            case UNKNOWN -> Reply.error(404, "Not Found", "no such resource");
        };
    }
}
