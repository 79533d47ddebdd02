package io.orgsync.devkit.pxc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orgsync.devkit.upstream.ControlRequest;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.Timestamps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Commands about accounts and their orders. */
final class ControlOrders {

    private final PxcSimulator simulator;

    ControlOrders(PxcSimulator simulator) {
        this.simulator = simulator;
    }

    void register(ControlRequest request) {
        simulator.register(Json.as(request.body(), PxcAccount.class));
    }

    /** {account, count, seed, now?, zone?, firstNumber?, dirt?: {KIND: n}}. */
    JsonNode seed(ControlRequest request) {
        JsonNode body = request.body();
        SeedPlan plan = SeedPlan.of(
                        body.path("count").asInt(), body.path("seed").asLong(), request.instant("now", now()))
                .in(ZoneId.of(body.path("zone").asText("Europe/London")))
                .from(body.path("firstNumber").asInt(100_001))
                .with(dirt(body.path("dirt")));
        return Json.object()
                .put("seeded", simulator.seed(request.text("account"), plan).size());
    }

    JsonNode all(ControlRequest request) {
        ArrayNode views = Json.array();
        books(request).forEach(book -> book.all().forEach(order -> views.add(view(order))));
        return views;
    }

    void put(ControlRequest request) {
        String account = request.parameter("account")
                .orElseThrow(() -> new IllegalArgumentException("query parameter account is missing"));
        simulator.orders(account).put(SimulatedOrder.of(request.object()));
    }

    void advance(ControlRequest request) {
        String state = request.text("state");
        change(request, new OrderChange.Advance(request.segment("id"), state, request.instant("at", now())));
    }

    void touch(ControlRequest request) {
        change(request, new OrderChange.Touch(request.segment("id"), request.instant("at", now())));
    }

    void remove(ControlRequest request) {
        change(request, new OrderChange.Remove(request.segment("id")));
    }

    /** Without an account, every account that has the order. */
    private void change(ControlRequest request, OrderChange change) {
        String id = request.segment("id");
        List<OrderBook> holders = books(request).stream()
                .filter(book -> book.find(id).isPresent())
                .toList();
        if (holders.isEmpty()) {
            throw new NoSuchElementException("no order " + id);
        }
        holders.forEach(change::applyTo);
    }

    private Collection<OrderBook> books(ControlRequest request) {
        return request.account()
                .<Collection<OrderBook>>map(account -> List.of(simulator.orders(account)))
                .orElseGet(() -> simulator.world().accounts().allOrders());
    }

    private Instant now() {
        return simulator.world().clock().instant();
    }

    private static Dirt dirt(JsonNode counts) {
        return counts.properties().stream()
                .map(Map.Entry::getKey)
                .reduce(
                        Dirt.NONE,
                        (dirt, kind) -> dirt.and(
                                DirtKind.valueOf(kind), counts.path(kind).asInt()),
                        (one, other) -> other);
    }

    private static ObjectNode view(SimulatedOrder order) {
        ObjectNode view = Json.object()
                .put("id", order.id().orElse(null))
                .put("state", order.state().orElse(null))
                .put("lastUpdate", order.lastUpdate().map(Timestamps::write).orElse(null))
                .put("lastUpdateText", order.lastUpdateText().orElse(null))
                .put("billingAccountId", order.billingAccountId())
                .put("dirt", order.dirt().map(DirtKind::name).orElse(null));
        view.set("items", items(order.items()));
        view.put("raw", order.json().text());
        return view;
    }

    private static ArrayNode items(List<SimulatedItem> items) {
        ArrayNode views = Json.array();
        for (SimulatedItem item : items) {
            ObjectNode view = views.addObject().put("action", item.action());
            view.put("provisioningCommand", item.provisioningCommand().orElse(null));
            view.set("items", items(item.items()));
        }
        return views;
    }
}
