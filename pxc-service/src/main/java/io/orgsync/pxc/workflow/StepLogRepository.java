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
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The execution log of runs: one entry per step, whatever the number of attempts and pods. */
@ApplicationScoped
class StepLogRepository {

    private static final String BEGIN = """
            insert into workflow_steps (organization_id, run_id, step, type, name, fetched_before)
            select $1, $2, $3, $4, $5, fetched from runs where organization_id = $1 and id = $2
            on conflict (organization_id, run_id, step) do update set ended_at = null, success = null, error = null
            returning started_at, failures, fetched_before
            """;

    private static final String SUCCEED = """
            update workflow_steps set ended_at = engine_now(), success = true, output = $4, error = null
            where organization_id = $1 and run_id = $2 and step = $3
            """;

    private static final String FAIL = """
            update workflow_steps
            set ended_at = engine_now(), success = false, output = null, error = $4, failures = failures + $5
            where organization_id = $1 and run_id = $2 and step = $3
            """;

    private static final String SKIP = """
            insert into workflow_steps (organization_id, run_id, step, type, name, ended_at, skipped)
            values ($1, $2, $3, $4, $5, engine_now(), true)
            on conflict (organization_id, run_id, step) do nothing
            """;

    private static final String CLOSE = """
            update workflow_steps set ended_at = engine_now(), success = false, error = $3
            where organization_id = $1 and run_id = $2 and ended_at is null
            """;

    private static final String LIST = """
            select run_id, step, type, name, started_at, ended_at, success, skipped, error,
                   case when $3 then output end as output
            from workflow_steps where organization_id = $1 and run_id = any ($2) order by run_id, step
            """;

    /** @param number counted from 1 */
    Uni<Begun> begin(SqlClient transaction, OrganizationId organization, long runId, int number, StepDefinition step) {
        return transaction
                .preparedQuery(BEGIN)
                .execute(Tuple.of(organization.value(), runId, number, step.type(), step.name()))
                .map(Rows::one)
                .map(row -> new Begun(
                        row.getOffsetDateTime("started_at").toInstant(),
                        row.getInteger("failures"),
                        row.getLong("fetched_before")));
    }

    Uni<Void> succeed(SqlClient transaction, OrganizationId organization, long runId, int number, JsonObject output) {
        return transaction
                .preparedQuery(SUCCEED)
                .execute(Tuple.of(organization.value(), runId, number, output))
                .replaceWithVoid();
    }

    /** @param attempt true when it used up one of the step's attempts */
    Uni<Void> fail(
            SqlClient transaction, OrganizationId organization, long runId, int number, String error, boolean attempt) {
        return transaction
                .preparedQuery(FAIL)
                .execute(Tuple.of(organization.value(), runId, number, error, attempt ? 1 : 0))
                .replaceWithVoid();
    }

    /** Logs steps that are passed over. */
    Uni<Void> skip(
            SqlClient transaction, OrganizationId organization, long runId, int number, List<StepDefinition> steps) {
        List<Tuple> rows = IntStream.range(0, steps.size())
                .mapToObj(index -> Tuple.of(
                        organization.value(),
                        runId,
                        number + index,
                        steps.get(index).type(),
                        steps.get(index).name()))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(SKIP).executeBatch(rows).replaceWithVoid();
    }

    /** Ends the entry of a step in whose middle the run was ended. */
    Uni<Void> close(SqlClient transaction, OrganizationId organization, long runId, String error) {
        return transaction
                .preparedQuery(CLOSE)
                .execute(Tuple.of(organization.value(), runId, error))
                .replaceWithVoid();
    }

    /** @param outputs false to leave the steps' outputs out, which may be large */
    Uni<List<LoggedStep>> list(SqlClient transaction, OrganizationId organization, List<Long> runIds, boolean outputs) {
        return transaction
                .preparedQuery(LIST)
                .execute(Tuple.of(organization.value(), runIds.toArray(Long[]::new), outputs))
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
                        row.getBoolean("skipped") ? Optional.of(true) : Optional.empty(),
                        Optional.ofNullable(output).map(JsonObject::getMap),
                        Columns.text(row, "error")));
    }

    record LoggedStep(long runId, Entry entry) {}

    /**
     * A step that is being executed.
     *
     * @param at when it was begun for the first time
     * @param failures attempts of it that have failed so far
     * @param fetchedBefore what the run had fetched before it
     */
    record Begun(Instant at, int failures, long fetchedBefore) {}

    /**
     * An entry of {@code executionLog}; {@code duration} in milliseconds, {@code success} absent while it runs and when
     * the step was {@code skipped}.
     */
    @Schema(name = "RunStep")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(
            int step,
            @Schema(pattern = WorkflowStep.TYPES) String type,
            String name,
            Instant startTime,
            Optional<Instant> endTime,
            Optional<Long> duration,
            Optional<Boolean> success,
            Optional<Boolean> skipped,
            Optional<Map<String, Object>> output,
            Optional<String> error) {}
}
