package io.orgsync.ascora.webhook;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.sync.Fence;
import io.orgsync.model.sync.SyncConfig;
import io.orgsync.model.tenancy.OrganizationId;
import io.orgsync.model.tenancy.OrganizationTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes the leases of connections whose inbox is due, across organisations: only {@code dispatch_} tables. */
@ApplicationScoped
class InboxClaims {

    /** A pull that waits for the lease goes first: it reads what the hints are about too. */
    private static final String CLAIM = """
            with due as (
              select l.organization_id, l.lease_key
              from dispatch_inbox i
              join dispatch_leases l using (organization_id, lease_key)
              where (i.ready_at <= (select engine_now()) or i.purge_at <= (select engine_now()))
                and (l.expires_at is null or l.expires_at <= (select engine_now()))
                and not exists (select from dispatch_runs r
                                where r.organization_id = i.organization_id and r.lease_key = i.lease_key
                                  and r.ready_at <= (select engine_now()))
              order by least(i.ready_at, i.purge_at)
              limit $3
              for update of l skip locked
            )
            update dispatch_leases l
            set holder = $1, expires_at = engine_now() + $2 * interval '1 millisecond', fence = l.fence + 1
            from due where l.organization_id = due.organization_id and l.lease_key = due.lease_key
            returning l.organization_id, l.lease_key, l.fence
            """;

    private final OrganizationTransactions transactions;
    private final SyncConfig config;

    InboxClaims(OrganizationTransactions transactions, SyncConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    /** At most as many, the longest due first. */
    Uni<List<Fence>> claim(UUID holder, int most) {
        return transactions.acrossOrganizations(connection -> connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(holder, config.lease().toMillis(), most))
                .map(rows -> Rows.list(rows, row -> fence(row, holder))));
    }

    private static Fence fence(Row row, UUID holder) {
        return new Fence(
                new OrganizationId(row.getUUID("organization_id")),
                row.getString("lease_key"),
                holder,
                row.getLong("fence"));
    }
}
