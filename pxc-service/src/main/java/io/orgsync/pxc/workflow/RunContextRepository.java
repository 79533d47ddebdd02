package io.orgsync.pxc.workflow;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Step pointers and variables of runs. Writing methods belong into a fenced transaction. */
@ApplicationScoped
class RunContextRepository {

    private static final String FIND =
            "select next_step, variables, definition from workflow_contexts where organization_id = $1 and run_id = $2";

    private static final String SAVE = """
            with saved as (
              insert into workflow_contexts (organization_id, run_id, next_step, variables, definition)
              values ($1, $2, $3, $4, $5)
              on conflict (organization_id, run_id) do update
              set next_step = excluded.next_step, variables = excluded.variables
            )
            update runs set steps_completed = $3, total_steps = $6 where organization_id = $1 and id = $2
            returning cancel_requested
            """;

    /** @param unkept the workflow's definition, for a run that has none of its own */
    Uni<Optional<RunContext>> find(SqlClient transaction, OrganizationId organization, long runId, JsonArray unkept) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), runId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(context(rows.iterator().next(), unkept)));
    }

    /** Moves the step pointer; true when a person has asked to cancel the run. */
    Uni<Boolean> save(SqlClient transaction, OrganizationId organization, long runId, RunContext context) {
        return transaction
                .preparedQuery(SAVE)
                .execute(Tuple.of(
                        organization.value(),
                        runId,
                        context.nextStep(),
                        context.variables(),
                        context.definition(),
                        context.definition().size()))
                .map(rows -> Rows.one(rows).getBoolean("cancel_requested"));
    }

    // A run that began before definitions were kept with it goes by the workflow's.
    private static RunContext context(Row row, JsonArray unkept) {
        JsonArray definition = (JsonArray) row.getJson("definition");
        return new RunContext(
                row.getInteger("next_step"),
                (JsonObject) row.getJson("variables"),
                definition == null ? unkept : definition);
    }
}
