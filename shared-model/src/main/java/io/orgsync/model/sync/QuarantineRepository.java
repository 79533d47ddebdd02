package io.orgsync.model.sync;

import io.orgsync.model.paging.Cursor;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Records that could not be stored. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class QuarantineRepository {

    /** The same bad element of a later pull is the same row: it is opened again only when it has changed. */
    private static final String PUT = """
            insert into quarantine (organization_id, connection, stream, record_key, record_id, reason, path, payload, run_id)
            select $1, $2, $3, *, $9
            from (select distinct on (record_key) * from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
                  as bad (record_key, record_id, reason, path, payload)) as bad
            on conflict (organization_id, connection, stream, record_key) do update
            set reason = excluded.reason, path = excluded.path, payload = excluded.payload, run_id = excluded.run_id,
                attempts = quarantine.attempts + 1, state = 'open', updated_at = engine_now()
            where quarantine.payload <> excluded.payload or quarantine.state = 'resolved'
            """;

    private static final String COUNT = """
            select count(*) from quarantine where organization_id = $1 and state = 'open'
            """;

    private static final String LIST = """
            select * from quarantine
            where organization_id = $1 and state = 'open' and id < $2 order by id desc limit $3 offset $4
            """;

    private static final String FIND =
            "select * from quarantine where organization_id = $1 and id = $2 and state = 'open'";

    private static final String CLOSE = """
            update quarantine set state = $3, updated_at = engine_now()
            where organization_id = $1 and id = $2 and state = 'open'
            """;

    private static final String TRIED = """
            update quarantine set attempts = attempts + 1, reason = $3, path = $4, updated_at = engine_now()
            where organization_id = $1 and id = $2
            """;

    <R extends StreamRecord> Uni<Void> put(
            SqlClient transaction, RunHandle run, Stream<R> stream, List<ParsedRecord.Unusable<R>> bad) {
        if (bad.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.tuple()
                .addUUID(run.organization().value())
                .addString(stream.connection())
                .addString(stream.name())
                .addArrayOfString(column(bad, ParsedRecord.Unusable::recordKey))
                .addArrayOfString(column(bad, one -> one.recordId().orElse(null)))
                .addArrayOfString(column(bad, ParsedRecord.Unusable::reason))
                .addArrayOfString(column(bad, ParsedRecord.Unusable::path))
                .addArrayOfString(column(bad, ParsedRecord.Unusable::payload))
                .addLong(run.runId());
        return transaction.preparedQuery(PUT).execute(values).replaceWithVoid();
    }

    /** Open records, newest first; pages by cursor are stable while records come and go. */
    public Uni<Page<QuarantinedRecord>> list(SqlClient transaction, OrganizationId organization, PageRequest page) {
        return transaction
                .preparedQuery(COUNT)
                .execute(Tuple.of(organization.value()))
                .map(rows -> Rows.one(rows).getLong(0))
                .chain(total -> rows(transaction, organization, page.belowId(), page.limit() + 1, page.skipped())
                        .map(rows -> Page.keyset(rows, page, total, bad -> Cursor.after(bad.id()))));
    }

    /** The newest open records, at most so many. */
    public Uni<List<QuarantinedRecord>> newest(SqlClient transaction, OrganizationId organization, int limit) {
        return rows(transaction, organization, Long.MAX_VALUE, limit, 0);
    }

    private static Uni<List<QuarantinedRecord>> rows(
            SqlClient transaction, OrganizationId organization, long belowId, int limit, int skipped) {
        return transaction
                .preparedQuery(LIST)
                .execute(Tuple.of(organization.value(), belowId, limit, skipped))
                .map(rows -> Rows.list(rows, QuarantineRepository::quarantined));
    }

    public Uni<Optional<QuarantinedRecord>> find(SqlClient transaction, OrganizationId organization, long id) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> Rows.first(rows, QuarantineRepository::quarantined));
    }

    /** Takes a record out of the open ones because it was stored after all. */
    public Uni<Void> resolve(SqlClient transaction, OrganizationId organization, long id) {
        return close(transaction, organization, id, "resolved");
    }

    /** Takes a record out of the open ones because a person does not want it. */
    public Uni<Void> ignore(SqlClient transaction, OrganizationId organization, long id) {
        return close(transaction, organization, id, "ignored");
    }

    /** Counts a retry that failed again, with its reason. */
    public Uni<Void> triedInVain(
            SqlClient transaction, OrganizationId organization, long id, String reason, String path) {
        return transaction
                .preparedQuery(TRIED)
                .execute(Tuple.of(organization.value(), id, reason, path))
                .replaceWithVoid();
    }

    private static Uni<Void> close(SqlClient transaction, OrganizationId organization, long id, String state) {
        return transaction
                .preparedQuery(CLOSE)
                .execute(Tuple.of(organization.value(), id, state))
                .replaceWithVoid();
    }

    private static <R extends StreamRecord> String[] column(
            List<ParsedRecord.Unusable<R>> bad, Function<ParsedRecord.Unusable<R>, String> value) {
        return bad.stream().map(value).toArray(String[]::new);
    }

    private static QuarantinedRecord quarantined(Row row) {
        return new QuarantinedRecord(
                row.getLong("id"),
                row.getString("connection"),
                row.getString("stream"),
                Columns.text(row, "record_id"),
                row.getString("reason"),
                row.getString("path"),
                row.getString("payload"),
                Optional.ofNullable(row.getLong("run_id")),
                row.getInteger("attempts"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
