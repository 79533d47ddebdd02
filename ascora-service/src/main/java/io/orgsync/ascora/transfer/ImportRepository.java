package io.orgsync.ascora.transfer;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports and what came of them. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class ImportRepository {

    private static final String BEGIN = """
            insert into imports (organization_id, resource, format, on_duplicate, dry_run, fingerprint, user_id, user_name)
            values ($1, $2, $3, $4, $5, $6, $7, $8) returning id
            """;

    private static final String FIND =
            "select * from imports where organization_id = $1 and id = $2 and state <> 'receiving'";

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('imports of ' || $1::text, 0))";

    private static final String TWIN = """
            select id from imports
            where organization_id = $1 and fingerprint = $2 and not dry_run and state <> 'receiving'
              and (state = 'running' or created_at > engine_now() - $3 * interval '1 millisecond')
            order by created_at desc limit 1
            """;

    private static final String RUN = """
            with due as (insert into dispatch_imports (organization_id, import_id) values ($1, $2))
            update imports set state = 'running', total = $3 where organization_id = $1 and id = $2
            """;

    private static final String DROP = "delete from imports where organization_id = $1 and id = $2";

    private static final String ADVANCE = """
            update imports
            set position = $3, invalid = invalid + $4, created = created + $5, updated = updated + $6,
                unchanged = unchanged + $7, skipped = skipped + $8
            where organization_id = $1 and id = $2
            """;

    private static final String COMPLETE = """
            with over as (delete from dispatch_imports where organization_id = $1 and import_id = $2),
                 used as (delete from import_rows where organization_id = $1 and import_id = $2)
            update imports set state = 'completed', completed_at = engine_now()
            where organization_id = $1 and id = $2
            """;

    private static final String NOTE_ERRORS = """
            insert into import_errors (organization_id, import_id, line, field, message)
            select $1, $2, line, field, message
            from unnest($3::bigint[], $4::text[], $5::text[]) as e (line, field, message)
            """;

    private static final String NOTE_WRITES = """
            insert into import_writes (organization_id, import_id, line, outbox_id)
            select $1, $2, line, write from unnest($3::bigint[], $4::bigint[]) as w (line, write)
            """;

    private static final String WRITES = """
            select count(*) filter (where o.state in ('pending', 'sending')) as pending,
                   count(*) filter (where o.state = 'done') as done,
                   count(*) filter (where o.state = 'unknown') as unknown,
                   count(*) filter (where o.state in ('failed', 'void')) as failed
            from import_writes w join outbox o on o.organization_id = w.organization_id and o.id = w.outbox_id
            where w.organization_id = $1 and w.import_id = $2
            """;

    private static final String ERRORS = """
            select line, field, message from (
              select line, field, message from import_errors where organization_id = $1 and import_id = $2
              union all
              select w.line, '', coalesce(o.error_message, 'It was given up.')
              from import_writes w join outbox o on o.organization_id = w.organization_id and o.id = w.outbox_id
              where w.organization_id = $1 and w.import_id = $2 and o.state in ('failed', 'void')
            ) as e order by line, field limit 1000
            """;

    /** A new import of the organisation whose rows are to come. */
    public Uni<UUID> begin(
            SqlClient transaction, OrganizationId organization, Caller caller, ImportWish wish, String fingerprint) {
        return transaction
                .preparedQuery(BEGIN)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        wish.resource(),
                        wish.format().word(),
                        wish.onDuplicate().word(),
                        wish.dryRun(),
                        fingerprint,
                        caller.userId(),
                        caller.userName())))
                .map(rows -> Rows.one(rows).getUUID("id"));
    }

    /** Lets nobody else of the organisation begin to work an import until the transaction ends. */
    public Uni<Void> lock(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(organization.toString()))
                .replaceWithVoid();
    }

    /** The import of the same file, running or not older than the given time. */
    public Uni<Optional<UUID>> twin(
            SqlClient transaction, OrganizationId organization, String fingerprint, Duration within) {
        return transaction
                .preparedQuery(TWIN)
                .execute(Tuple.of(organization.value(), fingerprint, within.toMillis()))
                .map(rows -> Rows.first(rows, row -> row.getUUID("id")));
    }

    /** Its rows are all there: from now on it is worked. */
    public Uni<Void> run(SqlClient transaction, OrganizationId organization, UUID id, int total) {
        return transaction
                .preparedQuery(RUN)
                .execute(Tuple.of(organization.value(), id, total))
                .replaceWithVoid();
    }

    public Uni<Void> drop(SqlClient transaction, OrganizationId organization, UUID id) {
        return transaction
                .preparedQuery(DROP)
                .execute(Tuple.of(organization.value(), id))
                .replaceWithVoid();
    }

    /** One whose rows are all there. */
    public Uni<Optional<ImportRow>> find(SqlClient transaction, OrganizationId organization, UUID id) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> Rows.first(rows, ImportRepository::read));
    }

    /** Notes what a slice has come to. */
    public Uni<Void> advance(
            SqlClient transaction, OrganizationId organization, UUID id, int position, List<ImportOutcome> outcomes) {
        ImportCounts counts = ImportCounts.of(outcomes);
        return transaction
                .preparedQuery(ADVANCE)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        id,
                        position,
                        counts.invalid(),
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.skipped())))
                .chain(() -> noteErrors(transaction, organization, id, outcomes))
                .chain(() -> noteWrites(transaction, organization, id, outcomes));
    }

    private static Uni<Void> noteErrors(
            SqlClient transaction, OrganizationId organization, UUID id, List<ImportOutcome> outcomes) {
        List<ImportFault> faults =
                outcomes.stream().flatMap(outcome -> outcome.faults().stream()).toList();
        return faults.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(NOTE_ERRORS)
                        .execute(Tuple.of(
                                organization.value(),
                                id,
                                faults.stream().map(ImportFault::line).toArray(Long[]::new),
                                faults.stream().map(ImportFault::field).toArray(String[]::new),
                                faults.stream().map(ImportFault::message).toArray(String[]::new)))
                        .replaceWithVoid();
    }

    private static Uni<Void> noteWrites(
            SqlClient transaction, OrganizationId organization, UUID id, List<ImportOutcome> outcomes) {
        List<ImportOutcome> owing =
                outcomes.stream().filter(outcome -> outcome.write().isPresent()).toList();
        return owing.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(NOTE_WRITES)
                        .execute(Tuple.of(
                                organization.value(),
                                id,
                                owing.stream().map(ImportOutcome::line).toArray(Long[]::new),
                                owing.stream()
                                        .map(outcome ->
                                                outcome.write().orElseThrow().id())
                                        .toArray(Long[]::new)))
                        .replaceWithVoid();
    }

    /** Every row is worked, and needed no longer. */
    public Uni<Void> complete(SqlClient transaction, OrganizationId organization, UUID id) {
        return transaction
                .preparedQuery(COMPLETE)
                .execute(Tuple.of(organization.value(), id))
                .replaceWithVoid();
    }

    /** As callers see it. */
    public Uni<Optional<ImportView>> show(SqlClient transaction, OrganizationId organization, UUID id) {
        return find(transaction, organization, id)
                .chain(found -> found.map(
                                row -> show(transaction, organization, row).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static Uni<ImportView> show(SqlClient transaction, OrganizationId organization, ImportRow row) {
        Tuple key = Tuple.of(organization.value(), row.id());
        return transaction
                .preparedQuery(WRITES)
                .execute(key)
                .map(rows -> writes(Rows.one(rows)))
                .chain(writes -> transaction
                        .preparedQuery(ERRORS)
                        .execute(key)
                        .map(rows -> ImportView.of(row, writes, Rows.list(rows, ImportRepository::fault))));
    }

    private static ImportView.Writes writes(Row row) {
        return new ImportView.Writes(
                row.getInteger("pending"), row.getInteger("done"), row.getInteger("unknown"), row.getInteger("failed"));
    }

    private static ImportFault fault(Row row) {
        return new ImportFault(row.getLong("line"), row.getString("field"), row.getString("message"));
    }

    private static ImportRow read(Row row) {
        return new ImportRow(
                row.getUUID("id"),
                new OrganizationId(row.getUUID("organization_id")),
                new ImportWish(
                        row.getString("resource"),
                        ExportFormat.of(row.getString("format")).orElseThrow(),
                        row.getBoolean("dry_run"),
                        OnDuplicate.of(row.getString("on_duplicate"))),
                ImportState.of(row.getString("state")),
                row.getInteger("position"),
                row.getInteger("total"),
                new ImportCounts(
                        row.getInteger("invalid"),
                        row.getInteger("created"),
                        row.getInteger("updated"),
                        row.getInteger("unchanged"),
                        row.getInteger("skipped")),
                row.getString("user_id"),
                row.getString("user_name"),
                time(row, "created_at").orElseThrow(),
                time(row, "completed_at"));
    }

    private static Optional<Instant> time(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(at -> at.toInstant());
    }
}
