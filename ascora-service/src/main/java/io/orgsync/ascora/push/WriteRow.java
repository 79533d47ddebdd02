package io.orgsync.ascora.push;

import io.orgsync.model.activity.NewActivity.Actor;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.tenancy.OrganizationId;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;

/** Reads a row of the outbox; the row must carry {@code dependency_id}. */
final class WriteRow {

    private WriteRow() {}

    static Write of(Row row) {
        return new Write(
                row.getLong("id"),
                new OrganizationId(row.getUUID("organization_id")),
                row.getUUID("integration_id"),
                row.getLong("connection_number"),
                row.getString("kind"),
                row.getString("resource_type"),
                row.getUUID("resource_id"),
                (JsonObject) row.getJson("payload"),
                WriteState.of(row.getString("state")),
                row.getBoolean("in_doubt"),
                row.getInteger("attempts"),
                row.getInteger("sends"),
                row.getInteger("looks"),
                Columns.instant(row, "next_attempt_at"),
                Columns.text(row, "error_class").map(word -> new Reason(word, row.getString("error_message"))),
                Columns.text(row, "upstream_id"),
                Columns.text(row, "upstream_number"),
                (JsonObject) row.getJson("result"),
                Columns.number(row, "depends_on"),
                Columns.text(row, "dependency_id"),
                actor(row),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static Optional<Actor> actor(Row row) {
        return Columns.text(row, "user_id").map(id -> new Actor(id, row.getString("user_name")));
    }
}
