package io.orgsync.ascora.transfer;

import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Imports with rows to work. Who holds one in a transaction is the only one who works it. */
@ApplicationScoped
class ImportQueue {

    private static final String HOLD = """
            select organization_id, import_id from dispatch_imports
            where organization_id = $1 and import_id = $2 and due_at <= engine_now() for update skip locked
            """;

    private static final String HOLD_ANY = """
            select organization_id, import_id from dispatch_imports
            where due_at <= engine_now() order by due_at limit 1 for update skip locked
            """;

    private static final String POSTPONE = """
            update dispatch_imports set due_at = engine_now() + $3 * interval '1 millisecond'
            where organization_id = $1 and import_id = $2
            """;

    /** An import that is held. */
    record Held(OrganizationId organization, UUID id) {}

    /** Empty when there is nothing left to do, or another one is at it. */
    Uni<Optional<Held>> hold(SqlClient transaction, Held wanted) {
        return transaction
                .preparedQuery(HOLD)
                .execute(Tuple.of(wanted.organization().value(), wanted.id()))
                .map(ImportQueue::held);
    }

    /** Any that nobody is at; across organisations. */
    Uni<Optional<Held>> holdAny(SqlClient transaction) {
        return transaction.preparedQuery(HOLD_ANY).execute().map(ImportQueue::held);
    }

    /** It can't go on now. */
    Uni<Void> postpone(SqlClient transaction, Held held, Duration delay) {
        return transaction
                .preparedQuery(POSTPONE)
                .execute(Tuple.of(held.organization().value(), held.id(), delay.toMillis()))
                .replaceWithVoid();
    }

    private static Optional<Held> held(RowSet<Row> rows) {
        return Rows.first(
                rows, row -> new Held(new OrganizationId(row.getUUID("organization_id")), row.getUUID("import_id")));
    }
}
