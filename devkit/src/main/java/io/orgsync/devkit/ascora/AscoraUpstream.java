package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.Delivery;
import io.orgsync.devkit.upstream.Reply;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** Leads each request through log, fault script and desk. */
final class AscoraUpstream implements Handler<HttpServerRequest> {

    private final Vertx vertx;
    private final AscoraWorld world;
    private final FrontDesk desk;

    AscoraUpstream(Vertx vertx, AscoraWorld world, FrontDesk desk) {
        this.vertx = vertx;
        this.world = world;
        this.desk = desk;
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.GET)) {
            take(request, Buffer.buffer());
        } else {
            request.body().onSuccess(body -> take(request, body));
        }
    }

    private void take(HttpServerRequest request, Buffer body) {
        Call call;
        try {
            call = Call.of(request, body, world.tenants());
        } catch (IllegalArgumentException e) {
            request.response().setStatusCode(400).end("not decodable");
            return;
        }
        long seq = world.log()
                .arrived(number -> LoggedRequest.of(call, number, world.clock().instant()));
        Fault fault = world.faults().next(call);
        Delivery delivery = new Delivery(
                vertx, world.gates(), request, status -> world.log().answered(seq, logged -> logged.answered(status)));
        delivery.after(world.behaviour().latencyMillis(), () -> respond(call, fault, delivery));
    }

    /** A script that makes no sense shows as an answer with status 500, not as silence. */
    private void respond(Call call, Fault fault, Delivery delivery) {
        Reply reply;
        try {
            reply = fault.reply(fault.isProcessed() ? desk.answer(call, fault) : Answers.json(Answers.success()));
            call.books().ifPresent(fault::after);
        } catch (RuntimeException e) {
            delivery.send(Answers.bare(500).withBody(Buffer.buffer("the simulator failed: " + e)));
            return;
        }
        fault.deliver(delivery, reply);
    }
}
