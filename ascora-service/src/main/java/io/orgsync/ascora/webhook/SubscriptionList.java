package io.orgsync.ascora.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The subscriptions of a connection.
 *
 * @param inbox what was told and not looked into yet
 */
@Schema(name = "WebhookSubscriptionList")
record SubscriptionList(List<SubscriptionView> subscriptions, Inbox inbox) {

    /**
     * @param waiting records that are still to be read back
     * @param oldest since when the oldest waits
     */
    @Schema(name = "WebhookInbox")
    record Inbox(long waiting, Optional<Instant> oldest) {}

    static SubscriptionList of(List<Subscription> rows, Inbox inbox) {
        return new SubscriptionList(rows.stream().map(SubscriptionView::of).toList(), inbox);
    }
}
