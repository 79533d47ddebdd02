package io.orgsync.ascora.connection;

import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** How far the streams of a connection were pulled. */
@ApplicationScoped
class ConnectionMarkRepository {

    private static final String FORGET = "delete from checkpoints where organization_id = $1 and connection = $2";

    /** Makes the next pull a complete one, since another key may lead to another tenant. */
    public Uni<Void> forget(SqlClient transaction, OrganizationId organization, long number) {
        return transaction
                .preparedQuery(FORGET)
                .execute(Tuple.of(organization.value(), AscoraConnection.keyOf(number)))
                .replaceWithVoid();
    }
}
