package io.orgsync.ascora.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription as it is stored.
 *
 * @param ascoraId Ascora's id; always there when it is active or ending
 * @param silent told nothing while pulls found changes
 */
record Subscription(
        UUID id,
        HookEvent event,
        State state,
        Optional<String> ascoraId,
        Instant createdAt,
        Optional<Instant> lastDeliveredAt,
        boolean silent) {

    @Schema(name = "WebhookSubscriptionState")
    public enum State {
        /** Ascora is being asked for it. */
        CREATING,
        ACTIVE,
        /** It is to be deleted in Ascora; its secret is no longer taken. */
        ENDING,
        /** Ascora was asked for it, and nobody knows what came of it. */
        UNCONFIRMED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    boolean is(State wanted) {
        return state == wanted;
    }
}
