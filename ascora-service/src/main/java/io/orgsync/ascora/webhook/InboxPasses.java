package io.orgsync.ascora.webhook;

import io.orgsync.ascora.connection.AscoraConnectionRepository;
import io.orgsync.ascora.pull.ReadBack;
import io.orgsync.ascora.upstream.AscoraClients;
import io.orgsync.model.sync.EngineClock;
import io.orgsync.model.sync.Fence;
import io.orgsync.model.sync.FencedTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Makes passes through inboxes, and holds what each of them needs. */
@ApplicationScoped
class InboxPasses {

    private final FencedTransactions transactions;
    private final AscoraConnectionRepository connections;
    private final AscoraClients clients;
    private final InboxRepository inbox;
    private final ReadBack mirror;
    private final EngineClock clock;
    private final WebhookConfig config;

    InboxPasses(
            FencedTransactions transactions,
            AscoraConnectionRepository connections,
            AscoraClients clients,
            InboxRepository inbox,
            ReadBack mirror,
            EngineClock clock,
            WebhookConfig config) {
        this.transactions = transactions;
        this.connections = connections;
        this.clients = clients;
        this.inbox = inbox;
        this.mirror = mirror;
        this.clock = clock;
        this.config = config;
    }

    /** @param leave asked between hints */
    InboxPass of(Fence fence, BooleanSupplier leave) {
        return new InboxPass(fence, leave, this);
    }

    FencedTransactions transactions() {
        return transactions;
    }

    AscoraConnectionRepository connections() {
        return connections;
    }

    AscoraClients clients() {
        return clients;
    }

    InboxRepository inbox() {
        return inbox;
    }

    ReadBack mirror() {
        return mirror;
    }

    EngineClock clock() {
        return clock;
    }

    WebhookConfig config() {
        return config;
    }
}
