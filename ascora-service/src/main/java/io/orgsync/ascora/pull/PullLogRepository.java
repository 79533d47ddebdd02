package io.orgsync.ascora.pull;

import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The log rows of pulls. Every method runs in a transaction of the organisation. */
@ApplicationScoped
public class PullLogRepository {

    /** A tick that found nothing new leaves no row, or the log would hold little else. */
    private static final String ADD = """
            insert into ascora_sync_logs (organization_id, integration_id, run_id, sync_type, source, target,
                                          resource_type, status, error_class, error_message, response_data)
            select $1, i.id, r.id, 'pull', 'ascora', 'orgsync', left(s.stream, -1),
                   case s.status when 'completed' then 'success' else 'failed' end, s.error_class, s.error_message,
                   jsonb_build_object('fetched', s.fetched, 'inserted', s.inserted, 'updated', s.updated,
                                      'unchanged', s.unchanged, 'quarantined', s.quarantined, 'missing', s.missing,
                                      'pages', s.pages)
            from runs r
            join run_streams s on s.organization_id = $1 and s.run_id = r.id
            left join ascora_integrations i on i.organization_id = $1 and i.number = r.subject_id
            where r.organization_id = $1 and r.id = $2 and s.status in ('completed', 'failed')
              and (s.status = 'failed' or r.trigger_source <> 'schedule'
                   or s.inserted + s.updated + s.quarantined + s.missing > 0)
            order by s.position
            """;

    /** One row for each stream that an ended run has brought up to date, or failed to. */
    Uni<Void> add(SqlClient transaction, OrganizationId organization, long runId) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(organization.value(), runId))
                .replaceWithVoid();
    }
}
