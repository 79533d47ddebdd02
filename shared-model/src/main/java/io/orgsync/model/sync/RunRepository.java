package io.orgsync.model.sync;

import io.orgsync.model.paging.CountedSelect;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Parameters;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Run records of one organisation. Every method runs in a transaction of that organisation. */
@ApplicationScoped
public class RunRepository {

    /** Nothing is inserted while a run of the same subject is queued, running or parked. */
    private static final String CREATE = """
            with leased as (
              insert into dispatch_leases (organization_id, lease_key) values ($1, $2) on conflict do nothing
            ), run as (
              insert into runs (organization_id, lease_key, subject_id, status, trigger_source, scheduled_for, total_steps)
              values ($1, $2, $3, 'queued', $4, $5, $6)
              on conflict (organization_id, subject_id) where status in ('queued', 'running', 'parked') do nothing
              returning id
            )
            insert into dispatch_runs (run_id, organization_id, lease_key, ready_at)
            select id, $1, $2, engine_now() from run
            returning run_id
            """;

    private static final String FIND = "select * from runs where organization_id = $1 and id = $2";

    private static final CountedSelect LIST = new CountedSelect("*", """
            runs
            where organization_id = $1 and ($2::bigint is null or subject_id = $2)
              and ($3::text is null or status = $3) and ($4::text is null or trigger_source = $4)
            """, "id desc");

    private static final String UNFINISHED = """
            select * from runs
            where organization_id = $1 and subject_id = $2 and status in ('queued', 'running', 'parked')
            """;

    private static final String CANCEL_WAITING = """
            with cancelled as (
              update runs set status = 'cancelled', completed_at = engine_now(), parked_until = null
              where organization_id = $1 and id = $2 and status in ('queued', 'parked')
              returning id
            )
            delete from dispatch_runs using cancelled where run_id = cancelled.id returning run_id
            """;

    private static final String REQUEST_CANCEL = """
            update runs set cancel_requested = true
            where organization_id = $1 and id = $2 and status = 'running' returning id
            """;

    /** Queues a run; empty when one of the same subject has not ended yet. */
    public Uni<OptionalLong> create(SqlClient transaction, OrganizationId organization, NewRun run) {
        return transaction
                .preparedQuery(CREATE)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        run.leaseKey(),
                        run.subjectId(),
                        run.triggerSource().word(),
                        run.scheduledFor()
                                .map(slot -> slot.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        run.totalSteps())))
                .map(rows -> rows.size() == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(rows.iterator().next().getLong("run_id")));
    }

    public Uni<Optional<RunRow>> find(SqlClient transaction, OrganizationId organization, long runId) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), runId))
                .map(rows -> Rows.first(rows, RunRowMapping::run));
    }

    /** A page of runs, newest first; of one subject if one is given. */
    public Uni<Page<RunRow>> list(
            SqlClient transaction,
            OrganizationId organization,
            OptionalLong subjectId,
            RunFilter filter,
            PageRequest page) {
        List<Object> values = Arrays.asList(
                organization.value(),
                Parameters.number(subjectId),
                filter.status().orElse(null),
                filter.triggerSource().orElse(null));
        return LIST.page(transaction, values, page, RunRowMapping::run);
    }

    /** The run of a subject that has not ended; there is one at the most. */
    public Uni<Optional<RunRow>> unfinished(SqlClient transaction, OrganizationId organization, long subjectId) {
        return transaction
                .preparedQuery(UNFINISHED)
                .execute(Tuple.of(organization.value(), subjectId))
                .map(rows -> Rows.first(rows, RunRowMapping::run));
    }

    /** Cancels a run: at once while it waits, at its next page while it runs. False when it has ended already. */
    public Uni<Boolean> cancel(SqlClient transaction, OrganizationId organization, long runId) {
        Tuple key = Tuple.of(organization.value(), runId);
        return transaction
                .preparedQuery(CANCEL_WAITING)
                .execute(key)
                .chain(rows -> rows.size() > 0 ? Uni.createFrom().item(true) : cancelRunning(transaction, key));
    }

    /** A run that begins to wait at just this moment is neither waiting before nor running after: it is looked at again. */
    private static Uni<Boolean> cancelRunning(SqlClient transaction, Tuple key) {
        return transaction
                .preparedQuery(REQUEST_CANCEL)
                .execute(key)
                .chain(marked -> marked.size() > 0
                        ? Uni.createFrom().item(true)
                        : transaction.preparedQuery(CANCEL_WAITING).execute(key).map(rows -> rows.size() > 0));
    }
}
