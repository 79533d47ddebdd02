package io.orgsync.devkit.upstream;

import io.netty.channel.ChannelOption;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.function.IntConsumer;

/** The way of one reply to its caller. */
public final class Delivery {

    private final Vertx vertx;
    private final Gates gates;
    private final HttpServerRequest request;
    private final IntConsumer answered;

    /** @param answered is told the status when the answer begins */
    public Delivery(Vertx vertx, Gates gates, HttpServerRequest request, IntConsumer answered) {
        this.vertx = vertx;
        this.gates = gates;
        this.request = request;
        this.answered = answered;
    }

    public void send(Reply reply) {
        if (isOpen()) {
            begin(reply).end(reply.body());
        }
    }

    void sendHalf(Reply reply) {
        if (isOpen()) {
            int half = reply.body().length() / 2;
            promised(reply).write(reply.body().slice(0, half)).onComplete(written -> reset());
        }
    }

    void drip(Reply reply, int bytes, long everyMillis) {
        if (isOpen()) {
            dripFrom(0, promised(reply), reply.body(), bytes, everyMillis);
        }
    }

    private void dripFrom(int start, HttpServerResponse response, Buffer body, int bytes, long everyMillis) {
        if (!isOpen()) {
            return;
        }
        int end = Math.min(body.length(), start + bytes);
        if (end == body.length()) {
            response.end(body.slice(start, end));
            return;
        }
        response.write(body.slice(start, end));
        after(everyMillis, () -> dripFrom(end, response, body, bytes, everyMillis));
    }

    /** Without lingering, closing a socket sends a reset. */
    void reset() {
        var connection = (ConnectionBase) request.connection();
        connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        request.connection().close();
    }

    void hold(String gate, Runnable onward) {
        var context = vertx.getOrCreateContext();
        gates.named(gate).pass(() -> context.runOnContext(now -> onward.run()));
    }

    public void after(long millis, Runnable onward) {
        if (millis <= 0) {
            onward.run();
        } else {
            vertx.setTimer(millis, fired -> onward.run());
        }
    }

    private HttpServerResponse promised(Reply reply) {
        return begin(reply)
                .putHeader("Content-Length", Integer.toString(reply.body().length()));
    }

    private HttpServerResponse begin(Reply reply) {
        answered.accept(reply.status());
        HttpServerResponse response = request.response().setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        return response;
    }

    private boolean isOpen() {
        HttpServerResponse response = request.response();
        return !response.closed() && !response.ended();
    }
}
