package io.orgsync.pxc.order;

import io.orgsync.model.tenancy.OrganizationId;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Distinct orders that are written together.
 *
 * @param runId the run that read them; empty when a person asked for one order
 * @param storedOnly true when orders that are not stored yet are to be passed over
 * @param authoritative true when they were read by id and stand whatever their timestamps say
 */
public record OrderBatch(
        long integrationId,
        OptionalLong runId,
        Categorisation categorisation,
        boolean storedOnly,
        boolean authoritative,
        List<Order> orders) {

    private static final String SEPARATOR = String.valueOf((char) 31);

    Tuple tuple(OrganizationId organization) {
        List<Categorisation.Categorised> categorised =
                orders.stream().map(categorisation::categorise).toList();
        return Tuple.tuple()
                .addUUID(organization.value())
                .addLong(integrationId)
                .addLong(runId.isPresent() ? runId.getAsLong() : null)
                .addArrayOfString(texts(orders, Order::id))
                .addArrayOfString(texts(orders, Order::state))
                .addArrayOfString(texts(categorised, one -> one.category().word()))
                .addArrayOfString(texts(categorised, one -> one.ruleId().orElse(null)))
                .addArrayOfString(texts(categorised, Categorisation.Categorised::evidenceText))
                .addArrayOfOffsetDateTime(times(Order::updatedAt))
                .addArrayOfOffsetDateTime(times(Order::creationDate))
                .addArrayOfOffsetDateTime(times(Order::requestedCompletionDate))
                .addArrayOfOffsetDateTime(times(Order::expectedCompletionDate))
                .addArrayOfString(
                        texts(orders, order -> order.billingAccountId().orElse(null)))
                .addArrayOfString(texts(orders, order -> String.join(SEPARATOR, order.products())))
                .addArrayOfString(texts(orders, Order::raw))
                .addArrayOfString(texts(orders, Order::contentHash))
                .addString(categorisation.version())
                .addBoolean(storedOnly)
                .addBoolean(authoritative)
                .addArrayOfString(texts(orders, Order::headHash))
                .addArrayOfBoolean(orders.stream().map(this::itemsKnown).toArray(Boolean[]::new));
    }

    /** An order that was read by its id has no items where none were sent. */
    private boolean itemsKnown(Order order) {
        return authoritative || order.itemsKnown();
    }

    private static <T> String[] texts(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private OffsetDateTime[] times(Function<Order, Optional<Instant>> time) {
        return orders.stream()
                .map(order ->
                        time.apply(order).map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .toArray(OffsetDateTime[]::new);
    }
}
