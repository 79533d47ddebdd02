package io.orgsync.devkit.pxc;

import io.orgsync.devkit.pxc.PxcBehaviour.BeyondEnd;
import io.orgsync.devkit.pxc.PxcBehaviour.ForeignBillingAccount;
import io.orgsync.devkit.upstream.Json;
import io.orgsync.devkit.upstream.PageWindow;
import io.orgsync.devkit.upstream.Reply;
import io.vertx.core.buffer.Buffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ordering API, read-only: the list, one order, and the ping. */
final class OrdersEndpoint {

    private final PxcWorld world;

    OrdersEndpoint(PxcWorld world) {
        this.world = world;
    }

    /** Answers a call; the fault may change which rows of a list are served. */
    Reply answer(Call call, Fault fault) {
        if (!call.method().equals("GET")) {
            return PxcError.of(405, "Method Not Allowed", "orders are only read here");
        }
        PxcBehaviour behaviour = world.behaviour();
        if (!world.tokens().admits(call.headers().getOrDefault("authorization", ""), behaviour.tokenDataCalls())) {
            return PxcError.unauthorised();
        }
        PxcAccount account = world.accounts().require(call.clientId().orElseThrow());
        var wait = world.rateWindow().take(account.clientId(), behaviour.requestsPerMinute());
        if (wait.isPresent()) {
            return PxcError.of(429, "Too Many Requests", "slow down")
                    .withHeader("Retry-After", Long.toString(wait.getAsLong()));
        }
        return served(call, fault, account, behaviour);
    }

    private Reply served(Call call, Fault fault, PxcAccount account, PxcBehaviour behaviour) {
        return switch (call.route().endpoint()) {
            case LIST -> list(call, fault, account, behaviour);
            case DETAIL -> detail(call, account, behaviour);
            case PING -> Reply.json(200, Json.object().put("status", "UP"));
            case TOKEN, UNKNOWN -> PxcError.of(404, "Not Found", "no such resource");
        };
    }

    private Reply detail(Call call, PxcAccount account, PxcBehaviour behaviour) {
        return world.accounts()
                .orders(account.clientId())
                .find(call.route().orderId())
                .map(order -> {
                    Buffer body = Buffer.buffer(order.json().size());
                    var names = ListQuery.fields(call.query(), behaviour);
                    order.json()
                            .in(call.payload(behaviour))
                            .appendTo(body, new Projection(names, true, behaviour.orderDates()));
                    return Reply.json(200, body);
                })
                .orElseGet(() -> PxcError.of(404, "Not Found", "no such product order"));
    }

    private Reply list(Call call, Fault fault, PxcAccount account, PxcBehaviour behaviour) {
        ListQuery query;
        try {
            query = ListQuery.read(call.query(), behaviour);
        } catch (BadQuery e) {
            return PxcError.of(400, "Bad Request", e.getMessage());
        }
        Set<String> own = Set.copyOf(account.billingAccountIds());
        if (behaviour.foreignBillingAccount() == ForeignBillingAccount.FORBIDDEN
                && !own.containsAll(query.billingAccounts())) {
            return PxcError.of(403, "Forbidden", "not your billing account");
        }
        return page(call, fault, query, select(query, own, account), behaviour);
    }

    private List<SimulatedOrder> select(ListQuery query, Set<String> own, PxcAccount account) {
        Set<String> visible = new HashSet<>(own);
        if (!query.billingAccounts().isEmpty()) {
            visible.retainAll(query.billingAccounts());
        }
        OrderFilter asked = query.filter();
        OrderFilter filter =
                new OrderFilter(Set.copyOf(visible), asked.states(), asked.matching(), asked.from(), asked.until());
        return world.accounts().orders(account.clientId()).select(filter, query.sort());
    }

    private static Reply page(
            Call call, Fault fault, ListQuery query, List<SimulatedOrder> rows, PxcBehaviour behaviour) {
        PageWindow window = fault.window(PageWindow.honest(query.offset(), query.limit(), rows.size()));
        if (window.start() > 0 && window.start() >= rows.size() && behaviour.beyondEnd() == BeyondEnd.RANGE_ERROR) {
            return PxcError.of(416, "Range Not Satisfiable", "the offset lies beyond the last row")
                    .withHeader("Content-Range", "items */" + rows.size());
        }
        Projection projection = new Projection(
                ListQuery.fields(call.query(), behaviour), behaviour.itemsInList(), behaviour.orderDates());
        List<OrderJson> served = rows.subList(Math.min(window.start(), rows.size()), end(window, rows)).stream()
                .map(order -> order.json().in(call.payload(behaviour)))
                .toList();
        return PageHeaders.on(Reply.json(status(window, behaviour), body(served, projection)), call, window, behaviour);
    }

    private static int end(PageWindow window, List<SimulatedOrder> rows) {
        return Math.min(window.start() + window.size(), rows.size());
    }

    private static int status(PageWindow window, PxcBehaviour behaviour) {
        return window.isPartial() ? behaviour.partialStatus() : 200;
    }

    private static Buffer body(List<OrderJson> orders, Projection projection) {
        Buffer body = Buffer.buffer(projection.isWhole() ? wholeSize(orders) : 16_384);
        body.appendByte((byte) '[');
        for (int i = 0; i < orders.size(); i++) {
            if (i > 0) {
                body.appendByte((byte) ',');
            }
            orders.get(i).appendTo(body, projection);
        }
        return body.appendByte((byte) ']');
    }

    private static int wholeSize(List<OrderJson> orders) {
        return orders.stream().mapToInt(order -> order.size() + 1).sum() + 2;
    }
}
