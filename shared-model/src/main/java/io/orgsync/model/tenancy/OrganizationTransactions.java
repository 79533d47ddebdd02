package io.orgsync.model.tenancy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * The only door to rows of an organisation through the reactive PostgreSQL client: every transaction first tells the
 * database whose it is, and row-level security does the rest. Without that setting no row of any protected table can be
 * read or written.
 */
@ApplicationScoped
public class OrganizationTransactions {

    private final Pool pool;

    OrganizationTransactions(Pool pool) {
        this.pool = pool;
    }

    /**
     * Runs the work in one transaction of the organisation. Commits when the work completes, rolls back when it fails
     * or is cancelled. Statements sent on the given connection are pipelined.
     */
    public <T> Uni<T> inTransaction(OrganizationId organization, Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(
                connection -> enter(connection, organization).chain(() -> work.apply(connection)));
    }

    /**
     * Runs the work in one transaction of no organisation: only {@code dispatch_} tables hold rows there. The work may
     * {@link #enter} an organisation once it knows which.
     */
    public <T> Uni<T> acrossOrganizations(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** Makes the rest of the current transaction the organisation's. */
    public Uni<Void> enter(SqlConnection transaction, OrganizationId organization) {
        return transaction
                .preparedQuery("select set_config('app.organization_id', $1, true)")
                .execute(Tuple.of(organization.toString()))
                .replaceWithVoid();
    }
}
