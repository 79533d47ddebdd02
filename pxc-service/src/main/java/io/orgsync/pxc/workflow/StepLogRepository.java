package io.orgsync.pxc.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The execution log of runs: one entry per step, whatever the number of attempts and pods. */
@ApplicationScoped
class StepLogRepository {

    private static final String BEGIN = """
            insert into workflow_steps (organization_id, run_id, step, type, name) values ($1, $2, $3, $4, $5)
            on conflict (organization_id, run_id, step) do update set ended_at = null, success = null, error = null
            """;

    private static final String END = """
            update workflow_steps set ended_at = engine_now(), success = $4, output = $5, error = $6
            where organization_id = $1 and run_id = $2 and step = $3
            """;

    private static final String LIST = """
            select * from workflow_steps where organization_id = $1 and run_id = any ($2) order by run_id, step
            """;

    /** @param number counted from 1 */
    Uni<Void> begin(SqlClient transaction, OrganizationId organization, long runId, int number, StepDefinition step) {
        return transaction
                .preparedQuery(BEGIN)
                .execute(Tuple.of(organization.value(), runId, number, step.type(), step.name()))
                .replaceWithVoid();
    }

    Uni<Void> succeed(SqlClient transaction, OrganizationId organization, long runId, int number, JsonObject output) {
        return transaction
                .preparedQuery(END)
                .execute(Tuple.of(organization.value(), runId, number, true, output, null))
                .replaceWithVoid();
    }

    Uni<Void> fail(SqlClient transaction, OrganizationId organization, long runId, int number, String error) {
        return transaction
                .preparedQuery(END)
                .execute(Tuple.of(organization.value(), runId, number, false, null, error))
                .replaceWithVoid();
    }

    Uni<List<LoggedStep>> list(SqlClient transaction, OrganizationId organization, List<Long> runIds) {
        return transaction
                .preparedQuery(LIST)
                .execute(Tuple.of(organization.value(), runIds.toArray(Long[]::new)))
                .map(rows -> Rows.list(rows, StepLogRepository::logged));
    }

    private static LoggedStep logged(Row row) {
        Instant start = row.getOffsetDateTime("started_at").toInstant();
        Optional<Instant> end =
                Optional.ofNullable(row.getOffsetDateTime("ended_at")).map(OffsetDateTime::toInstant);
        JsonObject output = (JsonObject) row.getJson("output");
        return new LoggedStep(
                row.getLong("run_id"),
                new Entry(
                        row.getInteger("step"),
                        row.getString("type"),
                        row.getString("name"),
                        start,
                        end,
                        end.map(at -> Duration.between(start, at).toMillis()),
                        Optional.ofNullable(row.getBoolean("success")),
                        Optional.ofNullable(output).map(JsonObject::getMap),
                        Columns.text(row, "error")));
    }

    record LoggedStep(long runId, Entry entry) {}

    /** An entry of {@code executionLog}; {@code duration} in milliseconds, {@code success} absent while it runs. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(
            int step,
            String type,
            String name,
            Instant startTime,
            Optional<Instant> endTime,
            Optional<Long> duration,
            Optional<Boolean> success,
            Optional<Map<String, Object>> output,
            Optional<String> error) {}
}
