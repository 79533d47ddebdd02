package io.orgsync.devkit.pxc;

import io.orgsync.devkit.pxc.PxcBehaviour.StateMatching;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * The conditions of a list call; no states means any, the bounds of the last update are inclusive. An order without a
 * readable last update lies in no bounded range. An element that is no object passes the state filter, since a client
 * has to meet it.
 */
record OrderFilter(
        Set<String> billingAccounts, Set<String> states, StateMatching matching, Instant from, Instant until) {

    boolean accepts(SimulatedOrder order) {
        return billingAccounts.contains(order.billingAccountId()) && acceptsState(order) && acceptsTime(order);
    }

    private boolean acceptsState(SimulatedOrder order) {
        return states.isEmpty()
                || !order.json().isObject()
                || order.state()
                        .map(state -> states.contains(key(state, matching)))
                        .orElse(false);
    }

    private boolean acceptsTime(SimulatedOrder order) {
        return isUnbounded() || order.lastUpdate().map(this::inRange).orElse(false);
    }

    private boolean isUnbounded() {
        return from.equals(Instant.MIN) && until.equals(Instant.MAX);
    }

    private boolean inRange(Instant lastUpdate) {
        return !lastUpdate.isBefore(from) && !lastUpdate.isAfter(until);
    }

    /** The form in which a state is compared. */
    static String key(String state, StateMatching matching) {
        return matching == StateMatching.STRICT
                ? state
                : state.toLowerCase(Locale.ROOT).replaceAll("[ ._-]", "");
    }
}
