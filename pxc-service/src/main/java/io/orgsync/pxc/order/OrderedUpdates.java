package io.orgsync.pxc.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.model.upstream.TimestampReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells whether a list comes in ascending order of last update, orders without one first. */
final class OrderedUpdates {

    private static final TimestampReader TIMESTAMPS = TimestampReader.utc();

    private OrderedUpdates() {}

    /**
     * The last update of a page's last order.
     *
     * @param before the same of the page before
     * @return empty when the page isn't in order, or has orders without a last update behind ones with
     */
    static Optional<Instant> last(List<JsonNode> page, Optional<Instant> before) {
        Optional<Instant> last = before;
        for (JsonNode order : page) {
            Optional<Instant> updated = TIMESTAMPS.read(order.path("lastUpdate"));
            Instant floor = last.orElse(Instant.MIN);
            if (updated.orElse(Instant.MIN).isBefore(floor)) {
                return Optional.empty();
            }
            last = updated.or(() -> before);
        }
        return last;
    }
}
