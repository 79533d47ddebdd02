package io.orgsync.ascora.connection;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A few records that Ascora is known to have, by which an account is recognised. */
@ApplicationScoped
class KnownRecordRepository {

    private static final String SAMPLE = """
            (select ascora_customer_id as id, null as number, 1 as rank, synced_at from ascora_customers
             where organization_id = $1 and ascora_customer_id is not null and missing_since is null
             order by synced_at desc nulls last, id limit 3)
            union all
            (select ascora_job_id, job_number, 2, synced_at from ascora_jobs
             where organization_id = $1 and ascora_job_id is not null and job_number is not null
               and missing_since is null
             order by synced_at desc nulls last, id limit 3)
            order by rank, synced_at desc nulls last limit 3
            """;

    private static final String OWED = """
            select exists (select from outbox where organization_id = $1 and state in ('pending', 'sending', 'unknown'))
            """;

    /**
     * A record of the mirror.
     *
     * @param id Ascora's
     * @param number of a job; absent for a customer
     */
    record Known(String id, Optional<String> number) {}

    /** Three at most, customers first; empty when nothing was ever read. */
    public Uni<List<Known>> sample(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(SAMPLE)
                .execute(Tuple.of(organization.value()))
                .map(rows -> Rows.list(rows, KnownRecordRepository::known));
    }

    /** Whether writes wait for Ascora. */
    public Uni<Boolean> isAnythingOwed(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(OWED)
                .execute(Tuple.of(organization.value()))
                .map(rows -> Rows.one(rows).getBoolean(0));
    }

    private static Known known(Row row) {
        return new Known(row.getString("id"), Optional.ofNullable(row.getString("number")));
    }
}
