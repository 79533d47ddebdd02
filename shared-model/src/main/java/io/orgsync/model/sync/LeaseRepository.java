package io.orgsync.model.sync;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Leases and the queue of runs, across organisations: only {@code dispatch_} tables. */
@ApplicationScoped
public class LeaseRepository {

    /** A run is ready when its time has come, its lease key is free, and no older run of the same key is ready. */
    private static final String READY = """
            from dispatch_runs r
            join dispatch_leases l using (organization_id, lease_key)
            where r.ready_at <= (select engine_now())
              and (l.expires_at is null or l.expires_at <= (select engine_now()))
              and not exists (
                select 1 from dispatch_runs earlier
                where earlier.organization_id = r.organization_id and earlier.lease_key = r.lease_key
                  and (earlier.ready_at, earlier.run_id) < (r.ready_at, r.run_id))
            """;

    private static final String CLAIM = """
            with ready as (
              select r.run_id, r.organization_id, r.lease_key, l.holder is not null as taken_over
            """ + READY + """
              order by r.ready_at, r.run_id
              limit $3
              for update of r, l skip locked
            )
            update dispatch_leases l
            set holder = $1, expires_at = engine_now() + $2 * interval '1 millisecond', fence = l.fence + 1
            from ready
            where l.organization_id = ready.organization_id and l.lease_key = ready.lease_key
            returning ready.run_id, ready.organization_id, ready.lease_key, ready.taken_over, l.fence
            """;

    private static final String RENEW = """
            update dispatch_leases
            set expires_at = engine_now() + $2 * interval '1 millisecond'
            where holder = $1 and expires_at > engine_now()
              and (organization_id, lease_key) in (select * from unnest($3::uuid[], $4::text[]))
            returning organization_id, lease_key, fence
            """;

    /** Shares the row with nobody who wants to claim it: the claim waits for, or skips, a commit under way. */
    private static final String CHECK = """
            select 1 from dispatch_leases
            where organization_id = $1 and lease_key = $2 and holder = $3 and fence = $4
              and expires_at > engine_now()
            for share
            """;

    private static final String RELEASE = """
            update dispatch_leases set holder = null, expires_at = null
            where organization_id = $1 and lease_key = $2 and holder = $3 and fence = $4
            """;

    /** Takes the leases of at most {@code limit} ready runs, oldest first. */
    public Uni<List<Claim>> claim(SqlClient client, UUID holder, Duration lease, int limit) {
        return client.preparedQuery(CLAIM)
                .execute(Tuple.of(holder, lease.toMillis(), limit))
                .map(rows -> Rows.stream(rows).map(row -> claimed(row, holder)).toList());
    }

    /** How many runs could start at once if a pod had room. */
    public Uni<Long> waiting(SqlClient client) {
        return client.preparedQuery("select count(*) " + READY)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Extends the given leases of this holder; answers the fences that are still held. */
    public Uni<Collection<Fence>> renew(SqlClient client, UUID holder, Duration lease, Collection<Fence> fences) {
        UUID[] organizations =
                fences.stream().map(fence -> fence.organization().value()).toArray(UUID[]::new);
        String[] keys = fences.stream().map(Fence::leaseKey).toArray(String[]::new);
        return client.preparedQuery(RENEW)
                .execute(Tuple.of(holder, lease.toMillis(), organizations, keys))
                .map(rows -> Rows.stream(rows).map(row -> fence(row, holder)).collect(Collectors.toSet()));
    }

    /** The last statement of every transaction of a run; fails with {@link LeaseLostException}. */
    public Uni<Void> check(SqlClient transaction, Fence fence) {
        return transaction
                .preparedQuery(CHECK)
                .execute(tuple(fence))
                .invoke(rows -> requireHeld(rows, fence))
                .replaceWithVoid();
    }

    public Uni<Void> release(SqlClient transaction, Fence fence) {
        return transaction.preparedQuery(RELEASE).execute(tuple(fence)).replaceWithVoid();
    }

    private static void requireHeld(RowSet<Row> rows, Fence fence) {
        if (rows.size() == 0) {
            throw new LeaseLostException(fence);
        }
    }

    private static Tuple tuple(Fence fence) {
        return Tuple.of(fence.organization().value(), fence.leaseKey(), fence.holder(), fence.number());
    }

    private static Claim claimed(Row row, UUID holder) {
        return new Claim(row.getLong("run_id"), fence(row, holder), row.getBoolean("taken_over"));
    }

    private static Fence fence(Row row, UUID holder) {
        OrganizationId organization = new OrganizationId(row.getUUID("organization_id"));
        return new Fence(organization, row.getString("lease_key"), holder, row.getLong("fence"));
    }
}
