package io.orgsync.model.postgres;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how long anybody waits for a database that doesn't answer, so that requests are refused with a reason while
 * their callers still listen.
 */
@Singleton
class BoundedWaits implements PgPoolCreator {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int FREE_CONNECTION_SECONDS = 10;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(options -> options.setConnectTimeout(CONNECT_MILLIS));
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setConnectionTimeout(FREE_CONNECTION_SECONDS)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
