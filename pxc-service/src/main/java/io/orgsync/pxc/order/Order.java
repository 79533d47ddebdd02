package io.orgsync.pxc.order;

import io.orgsync.model.sync.StreamRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A product order as it was read from PXC.
 *
 * @param state in TMF622's spelling where it is one of TMF622's states, otherwise as it was sent
 * @param content what it asks for; without items where the list didn't carry them
 * @param itemsKnown false when the element had no list of items, not even an empty one
 * @param raw the whole order as JSON text, storable
 * @param contentHash SHA-256, in hexadecimal digits, of the fields that lists ask for, keys sorted
 * @param headHash the same without the items
 */
public record Order(
        String id,
        String state,
        Optional<Instant> updatedAt,
        Optional<Instant> creationDate,
        Optional<Instant> requestedCompletionDate,
        Optional<Instant> expectedCompletionDate,
        Optional<String> billingAccountId,
        OrderContent content,
        boolean itemsKnown,
        String raw,
        String contentHash,
        String headHash)
        implements StreamRecord {

    /** Names of the products that are ordered, without repetition. */
    public List<String> products() {
        return content.items().stream()
                .map(OrderItem::product)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
