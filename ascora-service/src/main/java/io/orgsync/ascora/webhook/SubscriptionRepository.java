package io.orgsync.ascora.webhook;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Subscriptions and the hashes of their secrets. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class SubscriptionRepository {

    private static final String LIST = """
            select w.*, s.id is not null as silent
            from webhook_subscriptions w
            left join silent_webhook_subscriptions s on s.organization_id = $1 and s.id = w.id
            where w.organization_id = $1 and ($2::uuid is null or w.id = $2)
            order by w.created_at, w.id
            """;

    /** Known, with its hash, before Ascora is asked: it may deliver before it answers. */
    private static final String ANNOUNCE = """
            with announced as (
              insert into webhook_subscriptions (id, organization_id, integration_id, event)
              values ($2, $1, $3, $4)
              on conflict (organization_id, event) where state = 'creating' do nothing
              returning id
            )
            insert into dispatch_hooks (subscription_id, organization_id, integration_id, lease_key, secret_hash)
            select id, $1, $3, $5, $6 from announced
            """;

    private static final String CONFIRM = """
            update webhook_subscriptions set state = 'active', ascora_subscription_id = $3
            where organization_id = $1 and id = $2 and state = 'creating'
            """;

    private static final String FORGET = """
            with forgotten as (
              delete from webhook_subscriptions where organization_id = $1 and id = $2
            )
            delete from dispatch_hooks where organization_id = $1 and subscription_id = $2
            """;

    private static final String DOUBT = """
            with doubtful as (
              update webhook_subscriptions set state = 'unconfirmed'
              where organization_id = $1 and state = 'creating'
                and ($2::uuid = id or ($2::uuid is null and created_at < engine_now() - interval '2 minutes'))
              returning id
            )
            delete from dispatch_hooks where organization_id = $1 and subscription_id in (select id from doubtful)
            """;

    private static final String END = """
            with ending as (
              update webhook_subscriptions set state = 'ending'
              where organization_id = $1 and state in ('active', 'ending') and ($2::uuid is null or id = $2)
              returning id
            )
            update dispatch_hooks set secret_hash = null, retry_at = engine_now() + $3 * interval '1 millisecond'
            where organization_id = $1 and subscription_id in (select id from ending)
            """;

    private static final String DELIVERED = """
            update webhook_subscriptions set last_delivered_at = engine_now()
            where organization_id = $1 and id = $2
              and (last_delivered_at is null or last_delivered_at < engine_now() - interval '5 seconds')
            """;

    Uni<List<Subscription>> list(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(LIST)
                .execute(Tuple.of(organization.value(), null))
                .map(rows -> Rows.list(rows, SubscriptionRepository::subscription));
    }

    Uni<Optional<Subscription>> find(SqlClient transaction, OrganizationId organization, UUID id) {
        return transaction
                .preparedQuery(LIST)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> Rows.first(rows, SubscriptionRepository::subscription));
    }

    /** False when one for the same event is being made just now. */
    Uni<Boolean> announce(
            SqlClient transaction,
            OrganizationId organization,
            UUID id,
            AscoraConnection connection,
            HookEvent event,
            String secretHash) {
        return transaction
                .preparedQuery(ANNOUNCE)
                .execute(Tuple.of(
                        organization.value(),
                        id,
                        connection.integrationId(),
                        event.word(),
                        connection.key(),
                        secretHash))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Ascora has made it; false when it was given up in the meantime. */
    Uni<Boolean> confirm(SqlClient transaction, OrganizationId organization, UUID id, String ascoraId) {
        return transaction
                .preparedQuery(CONFIRM)
                .execute(Tuple.of(organization.value(), id, ascoraId))
                .map(rows -> rows.rowCount() > 0);
    }

    /** It is not in Ascora, or not any more. */
    Uni<Void> forget(SqlClient transaction, OrganizationId organization, UUID id) {
        return execute(transaction, FORGET, Tuple.of(organization.value(), id));
    }

    /** Nobody knows whether Ascora has made it; its secret is no longer taken. */
    Uni<Void> doubt(SqlClient transaction, OrganizationId organization, UUID id) {
        return execute(transaction, DOUBT, Tuple.of(organization.value(), id));
    }

    /** The same for all that were begun and not finished two minutes later, by a process that died. */
    Uni<Void> doubtOldOnes(SqlClient transaction, OrganizationId organization) {
        return execute(transaction, DOUBT, Tuple.of(organization.value(), null));
    }

    /** Takes the secret of one, or of all, no longer; what is left is to delete it in Ascora, after the pause at the latest. */
    Uni<Void> end(SqlClient transaction, OrganizationId organization, Optional<UUID> id, Duration retryAfter) {
        return execute(transaction, END, Tuple.of(organization.value(), id.orElse(null), retryAfter.toMillis()));
    }

    /** Notes, no more often than every five seconds, that Ascora has delivered. */
    Uni<Void> delivered(SqlClient transaction, OrganizationId organization, UUID id) {
        return execute(transaction, DELIVERED, Tuple.of(organization.value(), id));
    }

    private static Uni<Void> execute(SqlClient transaction, String statement, Tuple values) {
        return transaction.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    private static Subscription subscription(Row row) {
        return new Subscription(
                row.getUUID("id"),
                HookEvent.of(row.getString("event")).orElseThrow(),
                Subscription.State.of(row.getString("state")),
                Columns.text(row, "ascora_subscription_id"),
                row.getOffsetDateTime("created_at").toInstant(),
                Columns.instant(row, "last_delivered_at"),
                row.getBoolean("silent"));
    }
}
