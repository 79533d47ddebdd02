package io.orgsync.model.chore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** When chores are due. */
@ApplicationScoped
class ChoreRepository {

    private static final String TAKE = """
            insert into dispatch_chores (name, due_at) values ($1, engine_now() + $2 * interval '1 millisecond')
            on conflict (name) do update set due_at = excluded.due_at
            where dispatch_chores.due_at <= engine_now()
            returning name
            """;

    /** True when the chore was due; it is due again after the given time. */
    Uni<Boolean> take(SqlClient transaction, String name, Duration every) {
        return transaction
                .preparedQuery(TAKE)
                .execute(Tuple.of(name, every.toMillis()))
                .map(rows -> rows.size() > 0);
    }
}
