package io.orgsync.pxc.integration;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out which integration a path means. */
@ApplicationScoped
public class IntegrationLookup {

    private static final String FIND = """
            select id from integrations where organization_id = $1 and (id = $2 or platform_type = $3)
            """;

    /** The id, for work through the reactive client; fails with {@link NotFound} when there is none. */
    public Uni<Long> require(SqlClient transaction, OrganizationId organization, IntegrationReference reference) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), reference.id(), reference.text()))
                .onItem()
                .transform(rows -> {
                    if (rows.size() == 0) {
                        throw NotFound.of("integration");
                    }
                    return rows.iterator().next().getLong("id");
                });
    }
}
