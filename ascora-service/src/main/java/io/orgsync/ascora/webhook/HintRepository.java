package io.orgsync.ascora.webhook;

import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Puts hints into the inbox. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class HintRepository {

    /** The last word about the record was the same and has been looked into just now. */
    private static final String REPEATED = """
            update webhook_inbox set deliveries = deliveries + 1
            where organization_id = $1
              and id = (select id from webhook_inbox where organization_id = $1 and stream = $2 and entity = $3
                        order by id desc limit 1)
              and state = 'done' and digest = $4 and processed_at > engine_now() - $5 * interval '1 millisecond'
            """;

    /** One that waits for the same record is enough; its place in the queue stays. */
    private static final String PUT = """
            insert into webhook_inbox (organization_id, integration_id, event, stream, entity, record_id, record_number,
                                       digest)
            select $1, $2, $3, $4, $5, $6, $7, $8
            where exists (select from webhook_inbox where organization_id = $1 and stream = $4 and entity = $5
                                                      and state = 'waiting')
               or (select count(*) from (select from webhook_inbox where organization_id = $1
                                           and state in ('waiting', 'reading') limit $9) as open) < $9
            on conflict (organization_id, stream, entity) where state = 'waiting' do update
            set deliveries = webhook_inbox.deliveries + 1, event = excluded.event, digest = excluded.digest,
                record_id = coalesce(excluded.record_id, webhook_inbox.record_id)
            """;

    /**
     * The connection's row is locked only when it has to be made or woken; else it is shared, so that its reader, who
     * settles it under an exclusive lock, sees this hint or makes this statement see that it was settled.
     */
    private static final String ANNOUNCE = """
            with awake as (
              select from dispatch_inbox
              where organization_id = $1 and lease_key = $2 and ready_at is not null for share
            ), leased as (
              insert into dispatch_leases (organization_id, lease_key)
              select $1, $2 where not exists (select from awake) on conflict do nothing
            )
            insert into dispatch_inbox as i (organization_id, lease_key, ready_at)
            select $1, $2, engine_now() where not exists (select from awake)
            on conflict (organization_id, lease_key) do update set ready_at = coalesce(i.ready_at, excluded.ready_at)
            """;

    /** What became of a hint. */
    enum Kept {
        STORED,
        REPEATED,
        FULL
    }

    Uni<Kept> put(
            SqlClient transaction, OrganizationId organization, UUID integration, Hint hint, WebhookConfig limits) {
        return repeated(transaction, organization, hint, limits)
                .chain(repeated -> repeated
                        ? Uni.createFrom().item(Kept.REPEATED)
                        : store(transaction, organization, integration, hint, limits)
                                .map(stored -> stored ? Kept.STORED : Kept.FULL));
    }

    private static Uni<Boolean> repeated(
            SqlClient transaction, OrganizationId organization, Hint hint, WebhookConfig limits) {
        return transaction
                .preparedQuery(REPEATED)
                .execute(Tuple.of(
                        organization.value(),
                        hint.event().stream().word(),
                        hint.record().key(),
                        hint.digest(),
                        limits.duplicateWindow().toMillis()))
                .map(rows -> rows.rowCount() > 0);
    }

    private static Uni<Boolean> store(
            SqlClient transaction, OrganizationId organization, UUID integration, Hint hint, WebhookConfig limits) {
        Tuple values = Tuple.tuple()
                .addUUID(organization.value())
                .addUUID(integration)
                .addString(hint.event().word())
                .addString(hint.event().stream().word())
                .addString(hint.record().key())
                .addString(hint.record().id().orElse(null))
                .addString(hint.record().number().orElse(null))
                .addString(hint.digest())
                .addInteger(limits.inboxLimit());
        return transaction.preparedQuery(PUT).execute(values).map(rows -> rows.rowCount() > 0);
    }

    /** Lets the connection's inbox be looked into. */
    Uni<Void> announce(SqlClient transaction, OrganizationId organization, String leaseKey) {
        return transaction
                .preparedQuery(ANNOUNCE)
                .execute(Tuple.of(organization.value(), leaseKey))
                .replaceWithVoid();
    }
}
