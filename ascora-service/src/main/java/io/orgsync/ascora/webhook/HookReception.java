package io.orgsync.ascora.webhook;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.problem.RateLimited;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes deliveries: finds out whose they are by their secret, and stores that a record may have changed. */
@ApplicationScoped
class HookReception {

    private static final Duration WHEN_FULL = Duration.ofSeconds(30);

    private static final String KNOWN = """
            select subscription_id, organization_id, lease_key, secret_hash from dispatch_hooks
            where integration_id = $1 and secret_hash is not null
            """;

    private final OrganizationTransactions transactions;
    private final SubscriptionRepository subscriptions;
    private final HintRepository hints;
    private final InboxWorker worker;
    private final WebhookConfig config;

    HookReception(
            OrganizationTransactions transactions,
            SubscriptionRepository subscriptions,
            HintRepository hints,
            InboxWorker worker,
            WebhookConfig config) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.hints = hints;
        this.worker = worker;
        this.config = config;
    }

    private record Hook(UUID subscription, OrganizationId organization, String leaseKey, String secretHash) {

        static Hook of(Row row) {
            return new Hook(
                    row.getUUID("subscription_id"),
                    new OrganizationId(row.getUUID("organization_id")),
                    row.getString("lease_key"),
                    row.getString("secret_hash"));
        }
    }

    /** Completes once the hint is stored. The same 404 for whatever is wrong about the address; 429 when the inbox is full. */
    Uni<Void> receive(String integrationId, String event, String secret, byte[] body) {
        UUID integration = integration(integrationId);
        HookEvent known = HookEvent.of(event).orElseThrow(HookReception::unknown);
        String hash = HookSecret.hash(integration, event, secret);
        return transactions
                .acrossOrganizations(tx -> hooks(tx, integration)
                        .map(hooks -> matching(hooks, hash).orElseThrow(HookReception::unknown))
                        .chain(hook -> keep(tx, hook, integration, Hint.of(known, body))))
                .invoke(worker::wake);
    }

    private static UUID integration(String text) {
        return Optional.of(text)
                .filter(given -> given.length() == 36)
                .flatMap(OrganizationId::parse)
                .map(OrganizationId::value)
                .orElseThrow(HookReception::unknown);
    }

    private static Uni<List<Hook>> hooks(SqlConnection tx, UUID integration) {
        return tx.preparedQuery(KNOWN).execute(Tuple.of(integration)).map(rows -> Rows.list(rows, Hook::of));
    }

    /** Compares with every one, so that the time tells nothing. */
    private static Optional<Hook> matching(List<Hook> hooks, String hash) {
        Optional<Hook> found = Optional.empty();
        for (Hook hook : hooks) {
            boolean equal = HookSecret.equal(hook.secretHash(), hash);
            found = equal ? Optional.of(hook) : found;
        }
        return found;
    }

    private Uni<Void> keep(SqlConnection tx, Hook hook, UUID integration, Hint hint) {
        OrganizationId organization = hook.organization();
        return transactions
                .enter(tx, organization)
                .chain(() -> hints.put(tx, organization, integration, hint, config))
                .invoke(HookReception::requireRoom)
                .call(kept -> announce(tx, hook, kept))
                .chain(() -> subscriptions.delivered(tx, organization, hook.subscription()));
    }

    private static void requireRoom(HintRepository.Kept kept) {
        if (kept == HintRepository.Kept.FULL) {
            throw RateLimited.until(WHEN_FULL);
        }
    }

    private Uni<Void> announce(SqlConnection tx, Hook hook, HintRepository.Kept kept) {
        return kept == HintRepository.Kept.STORED
                ? hints.announce(tx, hook.organization(), hook.leaseKey())
                : Uni.createFrom().voidItem();
    }

    /** As of any address that nobody serves. */
    private static NotFound unknown() {
        return NotFound.of("address");
    }
}
