package io.orgsync.ascora.webhook;

import io.orgsync.model.postgres.Columns;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the inbox from outside. Every method runs in a transaction of the organisation. */
@ApplicationScoped
class HintQueries {

    private static final String WAITING = """
            select count(*) as waiting, min(received_at) as oldest from webhook_inbox
            where organization_id = $1 and state in ('waiting', 'reading')
            """;

    Uni<SubscriptionList.Inbox> waiting(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(WAITING)
                .execute(Tuple.of(organization.value()))
                .map(Rows::one)
                .map(row -> new SubscriptionList.Inbox(row.getLong("waiting"), Columns.instant(row, "oldest")));
    }
}
