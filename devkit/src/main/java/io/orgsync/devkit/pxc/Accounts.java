package io.orgsync.devkit.pxc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The registered accounts and the orders of each. */
final class Accounts {

    private record Entry(PxcAccount account, OrderBook orders) {}

    private final Map<String, Entry> byClientId = new ConcurrentHashMap<>();

    /** Registering a known client again changes its secret and billing accounts; its orders stay. */
    void register(PxcAccount account) {
        byClientId.compute(
                account.clientId(),
                (id, known) -> new Entry(account, known == null ? new OrderBook() : known.orders()));
    }

    Optional<PxcAccount> find(String clientId) {
        return Optional.ofNullable(byClientId.get(clientId)).map(Entry::account);
    }

    PxcAccount require(String clientId) {
        return entry(clientId).account();
    }

    OrderBook orders(String clientId) {
        return entry(clientId).orders();
    }

    Collection<OrderBook> allOrders() {
        return List.copyOf(byClientId.values().stream().map(Entry::orders).toList());
    }

    void clear() {
        byClientId.clear();
    }

    private Entry entry(String clientId) {
        Entry entry = byClientId.get(clientId);
        if (entry == null) {
            throw new NoSuchElementException("no account " + clientId);
        }
        return entry;
    }
}
