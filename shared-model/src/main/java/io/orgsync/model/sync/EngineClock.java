package io.orgsync.model.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The database's time, by which leases, schedules and "today" are decided in every pod alike. */
@ApplicationScoped
public class EngineClock {

    private static final String NOW = "select engine_now()";

    public Uni<Instant> now(SqlClient client) {
        return client.preparedQuery(NOW)
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
    }
}
