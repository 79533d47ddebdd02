package io.orgsync.ascora.pull;

import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The errors that a result names. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class SyncErrorRepository {

    private static final int MOST_PER_STREAM = 20;

    private static final String OPEN = """
            select stream, record_id, reason from (
              select *, row_number() over (partition by stream order by id desc) as place from quarantine
              where organization_id = $1 and state = 'open') as newest
            where place <= $2 order by stream, place
            """;

    /** At most 20 records of each stream that are in quarantine, newest first. */
    Uni<Map<StreamName, List<SyncResult.SyncError>>> quarantined(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(OPEN)
                .execute(Tuple.of(organization.value(), MOST_PER_STREAM))
                .map(rows -> Rows.stream(rows)
                        .filter(row -> StreamName.of(row.getString("stream")).isPresent())
                        .collect(Collectors.groupingBy(
                                row -> StreamName.of(row.getString("stream")).orElseThrow(),
                                Collectors.mapping(SyncErrorRepository::error, Collectors.toList()))));
    }

    private static SyncResult.SyncError error(Row row) {
        StreamName stream = StreamName.of(row.getString("stream")).orElseThrow();
        return new SyncResult.SyncError(stream.resource(), Columns.text(row, "record_id"), row.getString("reason"));
    }
}
