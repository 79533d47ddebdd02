package io.orgsync.pxc.keyresult;

import io.orgsync.model.postgres.Parameters;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Key Results as runs move them. Every method runs in a transaction of the organisation, in runs a fenced one. */
@ApplicationScoped
public class KeyResultRepository {

    private static final String LOCK = """
            select id, objective_id, title, type, current_value, target_value
            from key_results where organization_id = $1 and id = $2 for update
            """;

    private static final String KNOWN = """
            select id from key_results where organization_id = $1 and id = any ($2)
            """;

    private static final String MOVE = """
            with moved as (
              update key_results set current_value = $4, version = version + 1, updated_at = engine_now()
              where organization_id = $1 and id = $2
              returning id
            )
            insert into key_result_points (organization_id, key_result_id, old_value, value, update_type, run_id,
                                           workflow_id, rule, notes, user_id)
            select $1, id, $3, $4, $5, $6, $7, $8, $9, $10 from moved
            """;

    private static final String CREATE = """
            insert into key_results (organization_id, objective_id, title, description, type, target_value)
            values ($1, $2, $3, $4, $5, $6)
            returning id
            """;

    private static final String CREATE_OBJECTIVE = """
            insert into objectives (organization_id, title, description, category)
            values ($1, $2, $3, $4)
            returning id
            """;

    /** Reads a Key Result and holds its row until the transaction ends; empty when there is none. */
    public Uni<Optional<KeyResultRow>> lockForUpdate(SqlClient transaction, OrganizationId organization, long id) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(keyResult(rows.iterator().next())));
    }

    /** Those of the ids that are Key Results of the organisation. */
    public Uni<Set<Long>> known(SqlClient transaction, OrganizationId organization, Set<Long> ids) {
        return transaction
                .preparedQuery(KNOWN)
                .execute(Tuple.of(organization.value(), ids.toArray(Long[]::new)))
                .map(rows -> Rows.stream(rows).map(row -> row.getLong("id")).collect(Collectors.toUnmodifiableSet()));
    }

    /** Gives a Key Result its new value and adds the point to its history. The row should be locked. */
    public Uni<Void> move(SqlClient transaction, OrganizationId organization, KeyResultMove move) {
        return transaction
                .preparedQuery(MOVE)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        move.keyResultId(),
                        move.oldValue(),
                        move.newValue(),
                        move.updateType(),
                        Parameters.number(move.runId()),
                        Parameters.number(move.workflowId()),
                        move.rule().orElse(null),
                        move.notes().orElse(null),
                        move.userId().orElse(null))))
                .replaceWithVoid();
    }

    /** Creates a Key Result and gives its id. */
    public Uni<Long> create(SqlClient transaction, OrganizationId organization, NewKeyResult created) {
        return transaction
                .preparedQuery(CREATE)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        Parameters.number(created.objectiveId()),
                        created.title(),
                        created.description().orElse(null),
                        created.type().word(),
                        created.targetValue().orElse(null))))
                .map(KeyResultRepository::id);
    }

    /** Creates an objective and gives its id. */
    public Uni<Long> createObjective(SqlClient transaction, OrganizationId organization, NewObjective created) {
        return transaction
                .preparedQuery(CREATE_OBJECTIVE)
                .execute(Tuple.of(
                        organization.value(),
                        created.title(),
                        created.description().orElse(null),
                        created.category().orElse(null)))
                .map(KeyResultRepository::id);
    }

    private static long id(RowSet<Row> rows) {
        return rows.iterator().next().getLong("id");
    }

    private static KeyResultRow keyResult(Row row) {
        Long objective = row.getLong("objective_id");
        return new KeyResultRow(
                row.getLong("id"),
                objective == null ? OptionalLong.empty() : OptionalLong.of(objective),
                row.getString("title"),
                row.getString("type"),
                row.getBigDecimal("current_value"),
                Optional.ofNullable(row.getBigDecimal("target_value")));
    }
}
