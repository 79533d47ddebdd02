package io.orgsync.pxc.order;

import io.orgsync.model.sync.StreamRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A product order as it was read from PXC.
 *
 * @param state in TMF622's spelling where it is one of TMF622's states, otherwise as it was sent
 * @param items of every depth, in order
 * @param orderCategory TMF622's free-text category of the order
 * @param raw the whole order as JSON text, storable
 * @param contentHash SHA-256, in hexadecimal digits, of the fields that lists ask for, keys sorted
 */
public record Order(
        String id,
        String state,
        Optional<Instant> updatedAt,
        Optional<Instant> creationDate,
        Optional<Instant> requestedCompletionDate,
        Optional<Instant> expectedCompletionDate,
        Optional<String> billingAccountId,
        Optional<String> orderCategory,
        List<OrderItem> items,
        String raw,
        String contentHash)
        implements StreamRecord {

    /** Names of the products that are ordered, without repetition. */
    public List<String> products() {
        return items.stream()
                .map(OrderItem::product)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
