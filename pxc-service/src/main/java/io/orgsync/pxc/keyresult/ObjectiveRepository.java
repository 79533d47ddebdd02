package io.orgsync.pxc.keyresult;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Objectives as runs move them. Every method runs in a transaction of the organisation, in runs a fenced one. */
@ApplicationScoped
public class ObjectiveRepository {

    private static final String LOCK = """
            select id, title, coalesce(current_value, 0.00) as current_value, target_value
            from objectives where organization_id = $1 and id = $2 for update
            """;

    private static final String KNOWN = """
            select id from objectives where organization_id = $1 and id = any ($2)
            """;

    private static final String MOVE = """
            update objectives set current_value = $3, version = version + 1, updated_at = engine_now()
            where organization_id = $1 and id = $2
            """;

    /** Reads an objective and holds its row until the transaction ends; empty when there is none. */
    public Uni<Optional<ObjectiveRow>> lockForUpdate(SqlClient transaction, OrganizationId organization, long id) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> Rows.first(rows, ObjectiveRepository::objective));
    }

    /** Those of the ids that are objectives of the organisation. */
    public Uni<Set<Long>> known(SqlClient transaction, OrganizationId organization, Set<Long> ids) {
        return transaction
                .preparedQuery(KNOWN)
                .execute(Tuple.of(organization.value(), ids.toArray(Long[]::new)))
                .map(rows -> Rows.stream(rows).map(row -> row.getLong("id")).collect(Collectors.toUnmodifiableSet()));
    }

    /** Gives an objective its new value. The row should be locked. */
    public Uni<Void> move(SqlClient transaction, OrganizationId organization, long id, BigDecimal value) {
        return transaction
                .preparedQuery(MOVE)
                .execute(Tuple.of(organization.value(), id, value))
                .replaceWithVoid();
    }

    private static ObjectiveRow objective(Row row) {
        return new ObjectiveRow(
                row.getLong("id"),
                row.getString("title"),
                row.getBigDecimal("current_value"),
                Optional.ofNullable(row.getBigDecimal("target_value")));
    }
}
