package io.orgsync.pxc.workflow;

import io.orgsync.model.paging.CountedSelect;
import io.orgsync.model.paging.Page;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Parameters;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Workflows of one organisation. Every method runs in a transaction of that organisation. */
@ApplicationScoped
class WorkflowRepository {

    private static final String CREATE = """
            insert into workflows (organization_id, template_key, name, description, trigger_type, trigger_config,
                                   workflow_definition, integration_id, retry_config, execution_timeout, is_enabled,
                                   assigned_user_name, assigned_user_id, folder_id, target_key_result_id,
                                   target_objective_id, assigned_team_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            returning *
            """;

    private static final String FIND = "select * from workflows where organization_id = $1 and id = $2";

    private static final String LOCK = FIND + " for update";

    private static final CountedSelect LIST = new CountedSelect("*", "workflows where organization_id = $1", "id");

    private static final String UPDATE = """
            update workflows
            set name = $3, description = $4, trigger_type = $5, trigger_config = $6, workflow_definition = $7,
                integration_id = $8, retry_config = $9, execution_timeout = $10, is_enabled = $11,
                assigned_user_name = $12, assigned_user_id = $13, folder_id = $14, target_key_result_id = $15,
                target_objective_id = $16, assigned_team_id = $17, version = version + 1, updated_at = engine_now()
            where organization_id = $1 and id = $2
            returning *
            """;

    private static final String DELETE = "delete from workflows where organization_id = $1 and id = $2";

    private static final String ENDED = """
            update workflows
            set last_run_at = engine_now(), last_run_status = $3,
                last_successful_run_at = case when $4 then engine_now() else last_successful_run_at end
            where organization_id = $1 and id = $2
            """;

    Uni<WorkflowRow> create(
            SqlClient transaction,
            OrganizationId organization,
            Optional<String> templateKey,
            WorkflowSettings settings) {
        return transaction
                .preparedQuery(CREATE)
                .execute(values(organization, templateKey.orElse(null), settings))
                .map(rows -> workflow(Rows.one(rows)));
    }

    Uni<Optional<WorkflowRow>> find(SqlClient transaction, OrganizationId organization, long id) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> Rows.first(rows, WorkflowRepository::workflow));
    }

    /** Reads a workflow and holds its row until the transaction ends. */
    Uni<Optional<WorkflowRow>> lockForUpdate(SqlClient transaction, OrganizationId organization, long id) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> Rows.first(rows, WorkflowRepository::workflow));
    }

    /** A page of workflows, oldest first. */
    Uni<Page<WorkflowRow>> list(SqlClient transaction, OrganizationId organization, PageRequest page) {
        return LIST.page(transaction, List.of(organization.value()), page, WorkflowRepository::workflow);
    }

    Uni<Optional<WorkflowRow>> update(
            SqlClient transaction, OrganizationId organization, long id, WorkflowSettings settings) {
        return transaction
                .preparedQuery(UPDATE)
                .execute(values(organization, id, settings))
                .map(rows -> Rows.first(rows, WorkflowRepository::workflow));
    }

    private static Tuple values(OrganizationId organization, Object second, WorkflowSettings settings) {
        WorkflowPlace place = settings.place();
        return Tuple.from(Arrays.asList(
                organization.value(),
                second,
                settings.name(),
                settings.description().orElse(null),
                settings.triggerType(),
                settings.triggerConfig(),
                settings.definition(),
                Parameters.number(settings.integrationId()),
                settings.retryConfig(),
                (int) settings.executionTimeout().toSeconds(),
                settings.enabled(),
                settings.assignedUserName().orElse(null),
                Parameters.number(place.assignedUserId()),
                Parameters.number(place.folderId()),
                Parameters.number(place.targetKeyResultId()),
                Parameters.number(place.targetObjectiveId()),
                Parameters.number(place.assignedTeamId())));
    }

    Uni<Void> delete(SqlClient transaction, OrganizationId organization, long id) {
        return transaction
                .preparedQuery(DELETE)
                .execute(Tuple.of(organization.value(), id))
                .replaceWithVoid();
    }

    /** Records that a run of the workflow has ended. */
    Uni<Void> recordEnd(
            SqlClient transaction, OrganizationId organization, long id, String status, boolean successful) {
        return transaction
                .preparedQuery(ENDED)
                .execute(Tuple.of(organization.value(), id, status, successful))
                .replaceWithVoid();
    }

    private static WorkflowRow workflow(Row row) {
        return new WorkflowRow(
                row.getLong("id"),
                Columns.text(row, "template_key"),
                settings(row),
                Columns.instant(row, "last_run_at"),
                Columns.text(row, "last_run_status"),
                Columns.instant(row, "last_successful_run_at"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static WorkflowSettings settings(Row row) {
        return new WorkflowSettings(
                row.getString("name"),
                Columns.text(row, "description"),
                row.getString("trigger_type"),
                (JsonObject) row.getJson("trigger_config"),
                (JsonArray) row.getJson("workflow_definition"),
                Columns.number(row, "integration_id"),
                (JsonObject) row.getJson("retry_config"),
                Duration.ofSeconds(row.getInteger("execution_timeout")),
                row.getBoolean("is_enabled"),
                Columns.text(row, "assigned_user_name"),
                new WorkflowPlace(
                        Columns.number(row, "assigned_user_id"),
                        Columns.number(row, "folder_id"),
                        Columns.number(row, "target_key_result_id"),
                        Columns.number(row, "target_objective_id"),
                        Columns.number(row, "assigned_team_id")));
    }
}
