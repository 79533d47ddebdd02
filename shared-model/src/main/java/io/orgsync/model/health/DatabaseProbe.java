package io.orgsync.model.health;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.problem.DatabaseOutage;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Looks at the database through the pool that requests use, so that a pool without a free connection is told too. Those
 * who ask at the same time share one look; probes never queue up before a database that doesn't answer.
 */
@ApplicationScoped
class DatabaseProbe {

    private static final Logger LOG = Logger.getLogger(DatabaseProbe.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String SCHEMA =
            "select exists (select 1 from flyway_schema_history where success and version = $1)";

    private final Pool pool;
    private final ExpectedSchema expected;
    private final AtomicReference<Uni<DatabaseState>> underWay = new AtomicReference<>();

    DatabaseProbe(Pool pool, ExpectedSchema expected) {
        this.pool = pool;
        this.expected = expected;
    }

    /** Answers within two seconds, and never fails. */
    Uni<DatabaseState> look() {
        return Uni.createFrom()
                .deferred(this::shared)
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .onFailure()
                .recoverWithItem(DatabaseProbe::unreachable);
    }

    private Uni<DatabaseState> shared() {
        Uni<DatabaseState> mine = Uni.createFrom()
                .deferred(this::ask)
                .onTermination()
                .invoke(() -> underWay.set(null))
                .memoize()
                .indefinitely();
        return Optional.ofNullable(underWay.compareAndExchange(null, mine)).orElse(mine);
    }

    private Uni<DatabaseState> ask() {
        return pool.preparedQuery(SCHEMA)
                .execute(Tuple.of(expected.version()))
                .map(rows -> new DatabaseState.Reached(Rows.one(rows).getBoolean(0)));
    }

    private static DatabaseState unreachable(Throwable failure) {
        LOG.debugf("the database can't be reached: %s", failure.getMessage());
        return new DatabaseState.Unreachable(reason(failure));
    }

    private static String reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "no answer, or no free connection, within " + LIMIT.toSeconds() + " s";
        }
        return DatabaseOutage.isBehind(failure) ? "no connection" : "it refused the question";
    }
}
