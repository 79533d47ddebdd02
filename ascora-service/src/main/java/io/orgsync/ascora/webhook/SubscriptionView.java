package io.orgsync.ascora.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription as callers see it; its secret is never shown.
 *
 * @param state creating, active, ending (still to be deleted in Ascora) or unconfirmed
 * @param silent true when it told nothing while pulls found changes
 * @param advice what to do, where there is something to do
 */
@Schema(name = "WebhookSubscription")
record SubscriptionView(
        UUID id,
        HookEvent event,
        Subscription.State state,
        Optional<String> ascoraSubscriptionId,
        Instant createdAt,
        Optional<Instant> lastDeliveredAt,
        boolean silent,
        Optional<String> advice) {

    private static final String SILENT =
            "Pulls found changes that this subscription did not tell of: check that Ascora "
                    + "reaches PUBLIC_BASE_URL, then rotate. Changes that are no such event may be behind it too.";
    private static final String UNCONFIRMED =
            "Ascora did not say whether it made this subscription, and it can't be asked. "
                    + "Deliveries to it are refused; ask Ascora's support to delete it if it bothers you.";
    private static final String ENDING =
            "Ascora could not be told yet; it is tried again. Deliveries are refused already.";

    static SubscriptionView of(Subscription row) {
        return new SubscriptionView(
                row.id(),
                row.event(),
                row.state(),
                row.ascoraId(),
                row.createdAt(),
                row.lastDeliveredAt(),
                row.silent(),
                advice(row));
    }

    private static Optional<String> advice(Subscription row) {
        return switch (row.state()) {
            case UNCONFIRMED -> Optional.of(UNCONFIRMED);
            case ENDING -> Optional.of(ENDING);
            case ACTIVE -> row.silent() ? Optional.of(SILENT) : Optional.empty();
            case CREATING -> Optional.empty();
        };
    }
}
