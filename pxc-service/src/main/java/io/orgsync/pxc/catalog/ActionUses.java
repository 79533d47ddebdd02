package io.orgsync.pxc.catalog;

import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** How often the actions of the catalogue are used, and when last. */
@ApplicationScoped
public class ActionUses {

    private static final String COUNT = """
            update integration_actions set usage_count = usage_count + 1, last_used_at = engine_now()
            where organization_id = $1 and integration_id = $2 and action_key = $3
            """;

    /** Counts one use, in the transaction that books the step; nothing happens where the catalogue isn't imported. */
    public Uni<Void> count(SqlClient transaction, OrganizationId organization, long integrationId, String actionKey) {
        return transaction
                .preparedQuery(COUNT)
                .execute(Tuple.of(organization.value(), integrationId, actionKey))
                .replaceWithVoid();
    }
}
