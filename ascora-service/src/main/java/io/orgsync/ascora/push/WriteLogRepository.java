package io.orgsync.ascora.push;

import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;

/** The synchronisation log's rows about writes: one for each end, and one when an outcome stays unknown. */
@ApplicationScoped
class WriteLogRepository {

    private static final String ADD = """
            insert into ascora_sync_logs
                (organization_id, integration_id, sync_type, source, target, resource_type, resource_id,
                 ascora_resource_id, status, error_class, error_message, retry_count, response_data)
            values ($1, $2, $3, 'orgsync', 'ascora', $4, $5, $6, $7, $8, $9, $10,
                    jsonb_build_object('outboxId', $11::bigint))
            """;

    public Uni<Void> add(
            SqlClient transaction,
            OrganizationId organization,
            Write write,
            String status,
            Optional<String> upstreamId,
            Optional<Reason> reason) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.from(Arrays.asList(
                        organization.value(),
                        write.integrationId(),
                        write.kind(),
                        write.resourceType(),
                        write.resourceId(),
                        upstreamId.orElse(null),
                        status,
                        reason.map(Reason::errorClass).orElse(null),
                        reason.map(Reason::message).orElse(null),
                        Math.max(0, write.attempts() - 1),
                        write.id())))
                .replaceWithVoid();
    }
}
