package io.orgsync.ascora.webhook;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.connection.BeforeDisconnect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Without the key nothing can be ended in Ascora any more. */
@ApplicationScoped
class SubscriptionsBeforeDisconnect implements BeforeDisconnect {

    private final SubscriptionEnding ending;

    SubscriptionsBeforeDisconnect(SubscriptionEnding ending) {
        this.ending = ending;
    }

    @Override
    public Uni<Void> leave(AscoraConnection connection) {
        return ending.end(connection, Optional.empty()).replaceWithVoid();
    }
}
