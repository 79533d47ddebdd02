package io.orgsync.ascora.connection;

import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The synchronisation log's rows about connections. */
@ApplicationScoped
class ConnectionLogRepository {

    private static final String CONNECTED = """
            insert into ascora_sync_logs
                (organization_id, integration_id, sync_type, source, target, resource_type, resource_id, status)
            values ($1, $2, 'connect', 'orgsync', 'ascora', 'integration', $2, 'success')
            """;

    public Uni<Void> addConnected(SqlClient transaction, OrganizationId organization, UUID integrationId) {
        return transaction
                .preparedQuery(CONNECTED)
                .execute(Tuple.of(organization.value(), integrationId))
                .replaceWithVoid();
    }
}
