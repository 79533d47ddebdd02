package io.orgsync.ascora.push;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.sync.Fence;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Which connections have writes to send, and who may send them: {@code dispatch_outbox} and the leases. */
@ApplicationScoped
class PushQueueRepository {

    private static final String ANNOUNCE = """
            with leased as (
              insert into dispatch_leases (organization_id, lease_key) values ($1, $3)
              on conflict do nothing
            )
            insert into dispatch_outbox as q (organization_id, connection_number, lease_key, ready_at)
            values ($1, $2, $3, engine_now())
            on conflict (organization_id, connection_number) do update
            set ready_at = least(q.ready_at, excluded.ready_at)
            """;

    private static final String CLAIM = """
            with due as (
              select q.organization_id, q.lease_key, q.connection_number
              from dispatch_outbox q
              join dispatch_leases l using (organization_id, lease_key)
              where q.ready_at <= (select engine_now())
                and (l.expires_at is null or l.expires_at <= (select engine_now()))
              order by q.ready_at
              limit $3
              for update of l skip locked
            )
            update dispatch_leases l
            set holder = $1, expires_at = engine_now() + $2 * interval '1 millisecond', fence = l.fence + 1
            from due
            where l.organization_id = due.organization_id and l.lease_key = due.lease_key
            returning l.organization_id, l.lease_key, l.fence, due.connection_number
            """;

    // Whoever adds a write meanwhile waits for this row, and finds it changed or gone.
    private static final String HOLD = """
            select 1 from dispatch_outbox where organization_id = $1 and connection_number = $2 for update
            """;

    private static final String REST = """
            with next as (
              select min(o.next_attempt_at) as at from outbox o where """ + " " + WriteStates.UNBLOCKED + """
            ), over as (
              delete from dispatch_outbox
              where organization_id = $1 and connection_number = $2 and (select at from next) is null
            )
            update dispatch_outbox set ready_at = next.at
            from next
            where organization_id = $1 and connection_number = $2 and next.at is not null
            """;

    private static final String POSTPONE = """
            update dispatch_outbox set ready_at = engine_now() + $3 * interval '1 millisecond'
            where organization_id = $1 and connection_number = $2
            """;

    /** A connection for which this pod may send now. */
    record Turn(Fence fence, long connection) {}

    /** Says that a connection has something to send now. */
    Uni<Void> announce(SqlClient transaction, OrganizationId organization, long connection) {
        return transaction
                .preparedQuery(ANNOUNCE)
                .execute(Tuple.of(organization.value(), connection, "push:" + AscoraConnection.keyOf(connection)))
                .replaceWithVoid();
    }

    /** Takes the leases of at most {@code limit} connections that have something to send; across organisations. */
    Uni<List<Turn>> claim(SqlClient client, UUID holder, Duration lease, int limit) {
        return client.preparedQuery(CLAIM)
                .execute(Tuple.of(holder, lease.toMillis(), limit))
                .map(rows -> Rows.list(rows, row -> turn(row, holder)));
    }

    /** Nothing is due: comes back when the next row is, or never when there is none. */
    Uni<Void> rest(SqlClient transaction, OrganizationId organization, long connection) {
        Tuple key = Tuple.of(organization.value(), connection);
        return transaction
                .preparedQuery(HOLD)
                .execute(key)
                .chain(() -> transaction.preparedQuery(REST).execute(key))
                .replaceWithVoid();
    }

    /** Nothing can be sent for now: comes back after the delay. */
    Uni<Void> postpone(SqlClient transaction, OrganizationId organization, long connection, Duration delay) {
        return transaction
                .preparedQuery(POSTPONE)
                .execute(Tuple.of(organization.value(), connection, delay.toMillis()))
                .replaceWithVoid();
    }

    private static Turn turn(Row row, UUID holder) {
        OrganizationId organization = new OrganizationId(row.getUUID("organization_id"));
        Fence fence = new Fence(organization, row.getString("lease_key"), holder, row.getLong("fence"));
        return new Turn(fence, row.getLong("connection_number"));
    }
}
