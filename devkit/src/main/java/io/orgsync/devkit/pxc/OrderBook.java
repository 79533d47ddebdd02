package io.orgsync.devkit.pxc;

import io.orgsync.devkit.upstream.Remembered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The orders of one account, sorted by last update and then id; those without a last update come first. Selections are
 * remembered until the next change, so that reading page after page filters once.
 */
public final class OrderBook {

    private static final Comparator<SimulatedOrder> LISTED = OrderSort.NATURAL.comparator();

    private final List<SimulatedOrder> orders = new ArrayList<>();
    private final Map<String, SimulatedOrder> byId = new HashMap<>();
    private final Remembered<Selection, List<SimulatedOrder>> selections = new Remembered<>();

    private record Selection(OrderFilter filter, OrderSort sort) {}

    /** Adds an order, or replaces the one with the same id. */
    public synchronized void put(SimulatedOrder order) {
        order.id().map(byId::get).ifPresent(this::unlist);
        order.id().ifPresent(id -> byId.put(id, order));
        int found = Collections.binarySearch(orders, order, LISTED);
        orders.add(found < 0 ? -found - 1 : found, order);
        selections.clear();
    }

    /** Adds many orders at once, each id at most once. */
    public synchronized void putAll(Collection<SimulatedOrder> many) {
        Map<String, SimulatedOrder> added = new HashMap<>();
        for (SimulatedOrder order : many) {
            if (order.id().map(id -> added.put(id, order)).isPresent()) {
                throw new IllegalArgumentException("an id comes twice: " + order.id());
            }
        }
        added.keySet().stream().map(byId::get).filter(Objects::nonNull).forEach(this::unlist);
        byId.putAll(added);
        orders.addAll(many);
        orders.sort(LISTED);
        selections.clear();
    }

    /** Moves an order to another state at the given time. */
    public synchronized SimulatedOrder advance(String id, String newState, Instant at) {
        return replace(id, new OrderChange.Advance(id, newState, at));
    }

    /** Sets the last update of an order and nothing else. */
    public synchronized SimulatedOrder touch(String id, Instant at) {
        return replace(id, new OrderChange.Touch(id, at));
    }

    /** Takes an order off the list; false when there was none. */
    public synchronized boolean remove(String id) {
        SimulatedOrder gone = byId.remove(id);
        if (gone != null) {
            unlist(gone);
            selections.clear();
        }
        return gone != null;
    }

    /** Takes all orders off the list. */
    public synchronized void clear() {
        orders.clear();
        byId.clear();
        selections.clear();
    }

    /** The order with this id. */
    public synchronized Optional<SimulatedOrder> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All orders as they stand now, in list order. */
    public synchronized List<SimulatedOrder> all() {
        return List.copyOf(orders);
    }

    synchronized List<SimulatedOrder> select(OrderFilter filter, OrderSort sort) {
        return selections.get(new Selection(filter, sort), () -> filtered(filter, sort));
    }

    private List<SimulatedOrder> filtered(OrderFilter filter, OrderSort sort) {
        var matching = orders.stream().filter(filter::accepts);
        return sort.equals(OrderSort.NATURAL)
                ? matching.toList()
                : matching.sorted(sort.comparator()).toList();
    }

    private SimulatedOrder replace(String id, OrderChange change) {
        SimulatedOrder changed = find(id).orElseThrow(() -> new NoSuchElementException("no order " + id))
                .changed(change);
        put(changed);
        return changed;
    }

    /** Last update and id are unique among orders with an id, so the search finds this very order. */
    private void unlist(SimulatedOrder order) {
        orders.remove(Collections.binarySearch(orders, order, LISTED));
    }
}
