package io.orgsync.pxc.workflow;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
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
            "select next_step, variables from workflow_contexts where organization_id = $1 and run_id = $2";

    private static final String SAVE = """
            with saved as (
              insert into workflow_contexts (organization_id, run_id, next_step, variables)
              values ($1, $2, $3, $4)
              on conflict (organization_id, run_id) do update
              set next_step = excluded.next_step, variables = excluded.variables
            )
            update runs set steps_completed = $3 where organization_id = $1 and id = $2
            returning cancel_requested
            """;

    Uni<Optional<RunContext>> find(SqlClient transaction, OrganizationId organization, long runId) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), runId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(context(rows.iterator().next())));
    }

    /** Moves the step pointer; true when a person has asked to cancel the run. */
    Uni<Boolean> save(SqlClient transaction, OrganizationId organization, long runId, RunContext context) {
        return transaction
                .preparedQuery(SAVE)
                .execute(Tuple.of(organization.value(), runId, context.nextStep(), context.variables()))
                .map(rows -> Rows.one(rows).getBoolean("cancel_requested"));
    }

    private static RunContext context(Row row) {
        return new RunContext(row.getInteger("next_step"), (JsonObject) row.getJson("variables"));
    }
}
