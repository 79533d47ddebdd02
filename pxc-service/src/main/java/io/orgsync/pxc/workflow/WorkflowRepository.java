package io.orgsync.pxc.workflow;

import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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
            insert into workflows (organization_id, name, description, template_key, trigger_type, trigger_config,
                                   workflow_definition, integration_id, assigned_user_name)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            returning *
            """;

    private static final String FIND = "select * from workflows where organization_id = $1 and id = $2";

    private static final String LIST = """
            select *, count(*) over () as total from workflows
            where organization_id = $1 order by id limit $2 offset $3
            """;

    private static final String UPDATE = """
            update workflows
            set name = $3, description = $4, trigger_config = $5, retry_config = $6, execution_timeout = $7,
                is_enabled = $8, assigned_user_name = $9, version = version + 1, updated_at = engine_now()
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

    Uni<WorkflowRow> create(SqlClient transaction, OrganizationId organization, NewWorkflow workflow) {
        return transaction
                .preparedQuery(CREATE)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        workflow.name(),
                        workflow.description().orElse(null),
                        workflow.templateKey().orElse(null),
                        workflow.triggerType(),
                        workflow.triggerConfig(),
                        workflow.definition(),
                        workflow.integrationId().isPresent()
                                ? workflow.integrationId().getAsLong()
                                : null,
                        workflow.assignedUserName().orElse(null))))
                .map(rows -> workflow(rows.iterator().next()));
    }

    Uni<Optional<WorkflowRow>> find(SqlClient transaction, OrganizationId organization, long id) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> Rows.first(rows, WorkflowRepository::workflow));
    }

    /** A page of workflows, oldest first. */
    Uni<WorkflowPage> list(SqlClient transaction, OrganizationId organization, int limit, int offset) {
        return transaction
                .preparedQuery(LIST)
                .execute(Tuple.of(organization.value(), limit, offset))
                .map(WorkflowRepository::page);
    }

    /** Stores the members of a workflow that can be changed. */
    Uni<Optional<WorkflowRow>> update(SqlClient transaction, OrganizationId organization, WorkflowRow workflow) {
        return transaction
                .preparedQuery(UPDATE)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        workflow.id(),
                        workflow.name(),
                        workflow.description().orElse(null),
                        workflow.triggerConfig(),
                        workflow.retryConfig(),
                        (int) workflow.executionTimeout().toSeconds(),
                        workflow.enabled(),
                        workflow.assignedUserName().orElse(null))))
                .map(rows -> Rows.first(rows, WorkflowRepository::workflow));
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

    private static WorkflowPage page(RowSet<Row> rows) {
        List<WorkflowRow> workflows = Rows.list(rows, WorkflowRepository::workflow);
        return new WorkflowPage(
                workflows, workflows.isEmpty() ? 0 : rows.iterator().next().getLong("total"));
    }

    private static WorkflowRow workflow(Row row) {
        return new WorkflowRow(
                row.getLong("id"),
                row.getString("name"),
                Columns.text(row, "description"),
                Columns.text(row, "template_key"),
                row.getString("trigger_type"),
                (JsonObject) row.getJson("trigger_config"),
                (JsonArray) row.getJson("workflow_definition"),
                (JsonObject) row.getJson("retry_config"),
                Duration.ofSeconds(row.getInteger("execution_timeout")),
                row.getBoolean("is_enabled"),
                Columns.text(row, "assigned_user_name"),
                Columns.number(row, "integration_id"),
                Columns.instant(row, "last_run_at"),
                Columns.text(row, "last_run_status"),
                Columns.instant(row, "last_successful_run_at"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    /** @param total how many workflows there are in all */
    record WorkflowPage(List<WorkflowRow> workflows, long total) {}
}
