package io.orgsync.ascora.conflict;

import io.orgsync.model.paging.CountedSelect;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conflicts of an organisation; a record has one open conflict at most. Runs in a transaction of the organisation. */
@ApplicationScoped
public class ConflictRepository {

    // A further conflict of the same record joins the open one; of a field that is in both, the newer values count.
    private static final String OPEN = """
            insert into conflicts as c (organization_id, resource_type, resource_id, ascora_resource_id, fields, changes, base)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (organization_id, resource_type, resource_id) where status = 'open' do update
            set fields = excluded.fields || coalesce((
                    select jsonb_agg(old) from jsonb_array_elements(c.fields) old
                    where old ->> 'name' not in (select new ->> 'name' from jsonb_array_elements(excluded.fields) new)), '[]'),
                changes = c.changes || excluded.changes, base = c.base || excluded.base, detected_at = engine_now()
            returning id
            """;

    private static final String FIND = "select * from conflicts where organization_id = $1 and id = $2";

    private static final String FIND_OPEN = """
            select * from conflicts
            where organization_id = $1 and resource_type = $2 and resource_id = $3 and status = 'open'
            """;

    private static final CountedSelect LIST = new CountedSelect("*", """
            conflicts
            where organization_id = $1 and ($2::text is null or status = $2) and ($3::uuid is null or resource_id = $3)
            """, "id desc");

    private static final String RESOLVE = """
            update conflicts
            set status = 'resolved', resolution = $3, outbox_id = $4, resolved_by = $5, resolved_at = engine_now()
            where organization_id = $1 and id = $2 and status = 'open'
            """;

    /** Opens a conflict, or adds to the record's open one; its id. */
    public Uni<Long> open(SqlClient transaction, OrganizationId organization, NewConflict found) {
        return transaction
                .preparedQuery(OPEN)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        found.resourceType(),
                        found.resourceId(),
                        found.ascoraResourceId().orElse(null),
                        FieldConflict.write(found.fields()),
                        found.changes(),
                        found.base())))
                .map(rows -> Rows.one(rows).getLong("id"));
    }

    /** The id of a record's open conflict, if it is about one of the fields. */
    public Uni<Optional<Long>> openAbout(
            SqlClient transaction,
            OrganizationId organization,
            String resourceType,
            UUID resourceId,
            Iterable<String> fields) {
        return transaction
                .preparedQuery(FIND_OPEN)
                .execute(Tuple.of(organization.value(), resourceType, resourceId))
                .map(rows -> Rows.first(rows, ConflictRepository::row)
                        .filter(conflict ->
                                conflict.fields().stream().anyMatch(field -> contains(fields, field.name())))
                        .map(ConflictRow::id));
    }

    private static boolean contains(Iterable<String> names, String wanted) {
        for (String name : names) {
            if (name.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    Uni<Optional<ConflictRow>> find(SqlClient transaction, OrganizationId organization, long id) {
        return find(transaction, organization, id, FIND);
    }

    /** Holds the conflict until the transaction ends. */
    Uni<Optional<ConflictRow>> findForUpdate(SqlClient transaction, OrganizationId organization, long id) {
        return find(transaction, organization, id, FIND + " for update");
    }

    private static Uni<Optional<ConflictRow>> find(
            SqlClient transaction, OrganizationId organization, long id, String statement) {
        return transaction
                .preparedQuery(statement)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> Rows.first(rows, ConflictRepository::row));
    }

    /** A page of conflicts, newest first. */
    Uni<Page<ConflictRow>> list(
            SqlClient transaction, OrganizationId organization, ConflictFilter filter, PageRequest page) {
        List<Object> values = Arrays.asList(
                organization.value(),
                filter.status().orElse(null),
                filter.resourceId().orElse(null));
        return LIST.page(transaction, values, page, ConflictRepository::row);
    }

    /** Marks an open conflict as decided. */
    Uni<Void> resolve(
            SqlClient transaction, ConflictRow conflict, String resolution, Optional<Long> outboxId, String userId) {
        return transaction
                .preparedQuery(RESOLVE)
                .execute(Tuple.of(
                        conflict.organization().value(), conflict.id(), resolution, outboxId.orElse(null), userId))
                .replaceWithVoid();
    }

    private static ConflictRow row(Row row) {
        return new ConflictRow(
                row.getLong("id"),
                new OrganizationId(row.getUUID("organization_id")),
                row.getString("resource_type"),
                row.getUUID("resource_id"),
                Columns.text(row, "ascora_resource_id"),
                FieldConflict.read((JsonArray) row.getJson("fields")),
                (JsonObject) row.getJson("changes"),
                (JsonObject) row.getJson("base"),
                row.getString("status").equals("open"),
                Columns.text(row, "resolution"),
                Optional.ofNullable(row.getLong("outbox_id")),
                row.getOffsetDateTime("detected_at").toInstant(),
                Columns.instant(row, "resolved_at"));
    }
}
