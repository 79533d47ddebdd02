package io.orgsync.devkit.ascora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.ascora.Switch.HookOrder;
import io.orgsync.devkit.upstream.RequestLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Tells subscribers of events, as well or badly as the behaviour says. Each delivery is tried once. */
final class HookPost {

    private static final long PATIENCE_MILLIS = 5_000;

    private final AscoraWorld world;
    private final HttpClient client;
    private final RequestLog<HookDelivery> log = new RequestLog<>();
    private final Deque<HookDelivery> held = new ArrayDeque<>();

    HookPost(Vertx vertx, AscoraWorld world) {
        this.world = world;
        client = vertx.createHttpClient();
    }

    /** A write through the API may or may not tell subscribers. */
    void onWrite(Books books, HookEvent event, SimulatedRecord<?> record) {
        if (world.behaviour().hooksFire()) {
            announce(books, event, record);
        }
    }

    /** Tells all subscribers of an event. */
    void announce(Books books, HookEvent event, SimulatedRecord<?> record) {
        Buffer body = body(record);
        for (Subscription subscription : books.subscriptions()) {
            if (subscription.event() == event) {
                deliver(new HookDelivery(subscription, body.toString(), 0));
            }
        }
    }

    private void deliver(HookDelivery delivery) {
        AscoraBehaviour behaviour = world.behaviour();
        for (int copy = 0; copy < behaviour.hookCopies(); copy++) {
            if (behaviour.hookOrder() == HookOrder.AT_ONCE) {
                send(delivery);
            } else {
                hold(delivery, behaviour.hookOrder());
            }
        }
    }

    private synchronized void hold(HookDelivery delivery, HookOrder order) {
        if (order == HookOrder.REVERSED) {
            held.addFirst(delivery);
        } else {
            held.addLast(delivery);
        }
    }

    /** Sends what was held, each when the one before is answered. */
    void release() {
        List<HookDelivery> due;
        synchronized (this) {
            due = List.copyOf(held);
            held.clear();
        }
        sendInTurn(due, 0);
    }

    private void sendInTurn(List<HookDelivery> due, int next) {
        if (next < due.size()) {
            send(due.get(next)).onComplete(done -> sendInTurn(due, next + 1));
        }
    }

    /** Status 599 stands for a subscriber who does not answer. */
    private Future<Void> send(HookDelivery delivery) {
        long seq = log.arrived(number -> delivery);
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(delivery.subscription().hookUrl())
                .setTimeout(PATIENCE_MILLIS)
                .putHeader("Content-Type", "application/json; charset=utf-8");
        return client.request(request)
                .compose(opened -> opened.send(Buffer.buffer(delivery.body())))
                .map(response -> response.statusCode())
                .otherwise(599)
                .onSuccess(status -> log.answered(seq, sent -> sent.answered(status)))
                .mapEmpty();
    }

    private Buffer body(SimulatedRecord<?> record) {
        RawJson shown = new Presentation(world.behaviour()).apply(record.json());
        return switch (world.behaviour().hookBody()) {
            case ENTITY -> Buffer.buffer(shown.bytes());
            case EMPTY -> Buffer.buffer();
            case EXTRA_ATTRIBUTES ->
                edited(shown, entity -> entity.put("eventVersion", 2).putObject("meta"));
            case LIE -> edited(shown, HookPost::lie);
        };
    }

    private static Buffer edited(RawJson shown, Consumer<ObjectNode> edit) {
        ObjectNode entity = (ObjectNode) shown.tree();
        edit.accept(entity);
        return Buffer.buffer(RawJson.of(entity).bytes());
    }

    private static void lie(ObjectNode entity) {
        for (String name : List.of("jobName", "customerName", "companyName")) {
            if (entity.has(name)) {
                entity.put(name, "Not the real name");
            }
        }
        if (entity.has("jobStatus")) {
            entity.put("jobStatus", JobStatus.CANCELLED.code()).put("jobStatusText", JobStatus.CANCELLED.text());
        }
    }

    List<HookDelivery> deliveries() {
        return log.all();
    }

    /** Waits until so many deliveries are answered; false when the time is over. */
    boolean await(int count, Duration patience) throws InterruptedException {
        return log.await(delivery -> delivery.status() > 0, count, patience);
    }

    synchronized void reset() {
        held.clear();
        log.clear();
    }
}
