package io.orgsync.pxc.integration;

import io.orgsync.model.postgres.Parameters;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/** What counts as New Build by the settings of an organisation's connection. */
@ApplicationScoped
public class NewBuildLookup {

    private static final String CONFIG = """
            select connection_config from integrations
            where organization_id = $1 and ($2::bigint is null or id = $2) order by id limit 1
            """;

    /** The integration's setting; without an id that of the organisation's first integration, else the default. */
    public Uni<ConnectionConfig.NewBuild> of(
            SqlClient transaction, OrganizationId organization, OptionalLong integrationId) {
        return transaction
                .preparedQuery(CONFIG)
                .execute(Tuple.of(organization.value(), Parameters.number(integrationId)))
                .map(rows -> Rows.first(rows, row -> ConnectionConfig.of((JsonObject) row.getJson("connection_config")))
                        .map(ConnectionConfig::newBuild)
                        .orElseGet(() -> absent(integrationId)));
    }

    private static ConnectionConfig.NewBuild absent(OptionalLong integrationId) {
        if (integrationId.isPresent()) {
            throw NotFound.of("integration");
        }
        return ConnectionConfig.DEFAULT.newBuild();
    }
}
