package io.orgsync.pxc.catalog;

import io.orgsync.model.paging.CountedSelect;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Parameters;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The actions of an organisation's integrations. */
@ApplicationScoped
public class ActionRepository {

    // Rows are never replaced: workflows and statistics point to ids and counters.
    private static final String IMPORT = """
            insert into integration_actions (organization_id, integration_id, action_key, name, description, category,
                                             http_method, endpoint, parameter_schema, response_schema,
                                             required_fields, optional_fields, resource_type, idempotent)
            select $1, $2, "actionKey", name, description, category, "httpMethod", endpoint, "parameterSchema",
                   "responseSchema", "requiredFields", "optionalFields", "resourceType", idempotent
            from jsonb_to_recordset($3::jsonb) as a (
              "actionKey" text, name text, description text, category text, "httpMethod" text, endpoint text,
              "parameterSchema" jsonb, "responseSchema" jsonb, "requiredFields" jsonb, "optionalFields" jsonb,
              "resourceType" text, idempotent boolean)
            on conflict (organization_id, integration_id, action_key) do update
            set name = excluded.name, description = excluded.description, category = excluded.category,
                http_method = excluded.http_method, endpoint = excluded.endpoint,
                parameter_schema = excluded.parameter_schema, response_schema = excluded.response_schema,
                required_fields = excluded.required_fields, optional_fields = excluded.optional_fields,
                resource_type = excluded.resource_type, idempotent = excluded.idempotent,
                last_synced_at = engine_now(), updated_at = engine_now()
            """;

    private static final String IMPORTED = """
            update integrations set catalog_imported_at = engine_now(), version = version + 1, updated_at = engine_now()
            where organization_id = $1 and id = $2
            """;

    private static final CountedSelect LIST = new CountedSelect("*", """
            integration_actions where organization_id = $1 and ($2::bigint is null or integration_id = $2)
            """, "integration_id, id");

    /** Adds what is new, refreshes what is known, and notes the import on the integration. */
    public Uni<Void> importAll(
            SqlClient transaction, OrganizationId organization, long integrationId, JsonArray actions) {
        return transaction
                .preparedQuery(IMPORT)
                .execute(Tuple.of(organization.value(), integrationId, actions))
                .chain(() -> transaction.preparedQuery(IMPORTED).execute(Tuple.of(organization.value(), integrationId)))
                .replaceWithVoid();
    }

    /** Of one integration or of all, in the order of their first import. */
    public Uni<Page<ActionView>> list(
            SqlClient transaction, OrganizationId organization, OptionalLong integrationId, PageRequest asked) {
        List<Object> values = Arrays.asList(organization.value(), Parameters.number(integrationId));
        return LIST.page(transaction, values, asked, ActionRepository::action);
    }

    private static ActionView action(Row row) {
        return new ActionView(
                row.getLong("id"),
                row.getLong("integration_id"),
                row.getString("action_key"),
                row.getString("name"),
                Columns.text(row, "description"),
                Columns.text(row, "category"),
                row.getString("http_method"),
                row.getString("endpoint"),
                ((JsonObject) row.getJson("parameter_schema")).getMap(),
                ((JsonObject) row.getJson("response_schema")).getMap(),
                texts(row, "required_fields"),
                texts(row, "optional_fields"),
                Columns.text(row, "resource_type"),
                row.getBoolean("idempotent"),
                row.getBoolean("is_active"),
                row.getInteger("usage_count"),
                Optional.ofNullable(row.getOffsetDateTime("last_used_at")).map(time -> time.toInstant()),
                time(row, "last_synced_at"),
                time(row, "created_at"),
                time(row, "updated_at"));
    }

    private static List<String> texts(Row row, String column) {
        return ((JsonArray) row.getJson(column))
                .stream().map(String.class::cast).toList();
    }

    private static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
