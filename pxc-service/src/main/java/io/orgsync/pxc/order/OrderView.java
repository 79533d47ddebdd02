package io.orgsync.pxc.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stored order as callers see it.
 *
 * @param rulesVersion of the rules that gave it its category
 * @param evidence because of what the rule matched
 * @param itemsKnown false until the items that the list didn't carry have been read by id
 * @param stale whether it is open and was not confirmed for two intervals of the schedule
 * @param lastSeenAt its last change, or the last complete sweep if that saw it later
 * @param missingSince since when PXC no longer knows it
 */
@Schema(name = "Order")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OrderView(
        String orderId,
        long integrationId,
        @Schema(description = OrderState.DESCRIPTION) String state,
        @Schema(implementation = OrderCategory.class) String category,
        Optional<String> ruleId,
        String rulesVersion,
        @Schema(implementation = Evidence.Shown.class) Map<String, Object> evidence,
        boolean itemsKnown,
        Optional<Instant> lastUpdate,
        Optional<Instant> creationDate,
        Optional<Instant> requestedCompletionDate,
        Optional<Instant> expectedCompletionDate,
        Optional<String> billingAccountId,
        List<String> products,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Instant changedAt,
        boolean stale,
        Optional<Instant> missingSince) {

    /** A change of state; {@code from} is absent for the first one seen, {@code runId} for one read by hand. */
    @Schema(name = "OrderTransition")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Transition(Optional<String> from, String to, Instant at, Optional<Long> runId) {}

    /** One order with what PXC sent and how its state has changed, oldest first. */
    @Schema(name = "OrderDetails")
    public record Complete(
            @JsonUnwrapped OrderView order,

            @JsonRawValue
            @Schema(
                    type = SchemaType.OBJECT,
                    additionalProperties = Schema.True.class,
                    description = "The order as PXC sent it")
            String raw,

            List<Transition> transitions) {}
}
