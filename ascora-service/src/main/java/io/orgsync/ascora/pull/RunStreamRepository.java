package io.orgsync.ascora.pull;

import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.sync.Counts;
import io.orgsync.model.sync.RunRow;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What runs do stream by stream. Every method runs in a transaction of the organisation, in runs a fenced one. */
@ApplicationScoped
public class RunStreamRepository {

    private static final String OPEN = """
            insert into run_streams (organization_id, run_id, stream, position, status)
            select $1, $2, stream, position, case when stream = any ($4) then 'pending' else 'skipped' end
            from unnest($3::text[]) with ordinality as all_streams (stream, position)
            on conflict do nothing
            """;

    private static final String LIST = """
            select * from run_streams
            where organization_id = $1 and run_id = any ($2) order by run_id desc, position
            """;

    private static final String BEGIN = """
            update run_streams set status = 'running', started_at = coalesce(started_at, engine_now())
            where organization_id = $1 and run_id = $2 and stream = $3
            """;

    private static final String COUNT = """
            update run_streams
            set fetched = fetched + $4, inserted = inserted + $5, updated = updated + $6, unchanged = unchanged + $7,
                quarantined = quarantined + $8, missing = missing + $9, repaired = repaired + $10, pages = pages + $11
            where organization_id = $1 and run_id = $2 and stream = $3
            """;

    private static final String END = """
            update run_streams
            set status = $4, error_class = $5, error_message = $6, advice = $7, completed_at = engine_now()
            where organization_id = $1 and run_id = $2 and stream = $3
            """;

    private static final String END_OWED = """
            update run_streams
            set status = $3, error_class = $4, error_message = $5, advice = $6, completed_at = engine_now()
            where organization_id = $1 and run_id = $2 and status in ('pending', 'running')
            """;

    private static final String FAILED_LAST = """
            select stream from (
              select distinct on (stream) stream, status from run_streams
              where organization_id = $1 and status in ('completed', 'failed') order by stream, run_id desc) as newest
            where status = 'failed'
            """;

    /** Notes which streams a run has to bring up to date, and which it passes over; nothing where that is noted already. */
    Uni<Void> open(SqlClient transaction, OrganizationId organization, long runId, Collection<StreamName> wanted) {
        return transaction
                .preparedQuery(OPEN)
                .execute(Tuple.of(organization.value(), runId, words(List.of(StreamName.values())), words(wanted)))
                .replaceWithVoid();
    }

    /** The streams of a run, in order; none before it has been noted which. */
    Uni<List<RunStream>> list(SqlClient transaction, OrganizationId organization, long runId) {
        return list(transaction, organization, List.of(runId));
    }

    /** The streams of several runs. */
    Uni<List<RunStream>> list(SqlClient transaction, OrganizationId organization, List<Long> runIds) {
        return transaction
                .preparedQuery(LIST)
                .execute(Tuple.of(organization.value(), runIds.toArray(Long[]::new)))
                .map(rows -> Rows.list(rows, RunStreamRepository::runStream));
    }

    Uni<Void> begin(SqlClient transaction, OrganizationId organization, long runId, StreamName stream) {
        return transaction
                .preparedQuery(BEGIN)
                .execute(Tuple.of(organization.value(), runId, stream.word()))
                .replaceWithVoid();
    }

    Uni<Void> count(
            SqlClient transaction,
            OrganizationId organization,
            long runId,
            StreamName stream,
            Counts counts,
            int pages) {
        Tuple values = Tuple.of(organization.value(), runId, stream.word())
                .addLong(counts.fetched())
                .addLong(counts.inserted())
                .addLong(counts.updated())
                .addLong(counts.unchanged())
                .addLong(counts.quarantined())
                .addLong(counts.missing())
                .addLong(counts.repaired())
                .addInteger(pages);
        return transaction.preparedQuery(COUNT).execute(values).replaceWithVoid();
    }

    Uni<Void> complete(SqlClient transaction, OrganizationId organization, long runId, StreamName stream) {
        Tuple values = Tuple.of(organization.value(), runId, stream.word(), RunStream.Status.COMPLETED.word());
        return transaction
                .preparedQuery(END)
                .execute(values.addString(null).addString(null).addString(null))
                .replaceWithVoid();
    }

    Uni<Void> fail(
            SqlClient transaction, OrganizationId organization, long runId, StreamName stream, RunRow.Failure failure) {
        Tuple values = Tuple.of(organization.value(), runId, stream.word(), RunStream.Status.FAILED.word());
        return transaction.preparedQuery(END).execute(with(values, failure)).replaceWithVoid();
    }

    /** Ends every stream that the run has not brought up to date, because the run is over. */
    Uni<Void> failOwed(SqlClient transaction, OrganizationId organization, long runId, RunRow.Failure failure) {
        Tuple values = Tuple.of(organization.value(), runId, RunStream.Status.FAILED.word());
        return transaction
                .preparedQuery(END_OWED)
                .execute(with(values, failure))
                .replaceWithVoid();
    }

    Uni<Void> cancelOwed(SqlClient transaction, OrganizationId organization, long runId) {
        Tuple values = Tuple.of(organization.value(), runId, RunStream.Status.CANCELLED.word());
        return transaction
                .preparedQuery(END_OWED)
                .execute(values.addString(null).addString(null).addString(null))
                .replaceWithVoid();
    }

    /** The streams whose newest attempt failed. */
    Uni<Set<StreamName>> failedLast(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(FAILED_LAST)
                .execute(Tuple.of(organization.value()))
                .map(rows -> Rows.stream(rows)
                        .flatMap(row -> StreamName.of(row.getString("stream")).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Tuple with(Tuple values, RunRow.Failure failure) {
        return values.addString(failure.errorClass())
                .addString(failure.message())
                .addString(failure.advice());
    }

    private static String[] words(Collection<StreamName> streams) {
        return streams.stream().map(StreamName::word).toArray(String[]::new);
    }

    private static RunStream runStream(Row row) {
        return new RunStream(
                row.getLong("run_id"),
                StreamName.of(row.getString("stream")).orElseThrow(),
                RunStream.Status.of(row.getString("status")),
                counts(row),
                row.getLong("pages"),
                failure(row),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "completed_at"));
    }

    private static Counts counts(Row row) {
        return new Counts(
                row.getLong("fetched"),
                row.getLong("inserted"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("quarantined"),
                row.getLong("missing"),
                row.getLong("repaired"));
    }

    private static Optional<RunRow.Failure> failure(Row row) {
        return Columns.text(row, "error_class")
                .map(word -> new RunRow.Failure(word, row.getString("error_message"), row.getString("advice")));
    }
}
