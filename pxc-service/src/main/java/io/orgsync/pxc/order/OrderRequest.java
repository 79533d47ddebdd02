package io.orgsync.pxc.order;

import io.orgsync.pxc.integration.ConnectionConfig;
import io.orgsync.pxc.integration.PxcConnection;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a step asks for in other words than the connection's settings. Other states have a mark of their own. With a
 * beginning of its own, by number or by time, a request reads: it stores what it is given, and neither moves a mark nor
 * concludes anything from what it wasn't given.
 *
 * @param pageSize orders per page, 1..1000
 * @param states empty for the connection's
 * @param offset how many orders of each account's list are passed over
 * @param since only what changed at or after this instant
 * @param reader who reads; its place in a list is kept under this name
 */
public record OrderRequest(
        OptionalInt pageSize, List<String> states, OptionalInt offset, Optional<Instant> since, String reader) {

    boolean reads() {
        return offset.isPresent() || since.isPresent();
    }

    /** True when the stream itself is asked for, and absence from a complete list means something. */
    boolean ordinary(PxcConnection connection) {
        return !reads()
                && (states.isEmpty()
                        || new HashSet<>(states)
                                .equals(new HashSet<>(connection.config().states())));
    }

    List<String> statesOf(PxcConnection connection) {
        return states.isEmpty() ? connection.config().states() : states;
    }

    int pageSizeOf(ConnectionConfig config) {
        return pageSize.orElse(config.pageSize());
    }
}
