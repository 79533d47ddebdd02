package io.orgsync.pxc.integration;

import io.orgsync.model.problem.NotFound;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.OptionalLong;

/** The time zone in which an organisation's orders are counted. */
@ApplicationScoped
public class TimezoneLookup {

    private static final String CONFIG = """
            select connection_config from integrations
            where organization_id = $1 and ($2::bigint is null or id = $2) order by id limit 1
            """;

    /** The integration's zone; without an id that of the organisation's first integration, else Europe/London. */
    public Uni<ZoneId> of(SqlClient transaction, OrganizationId organization, OptionalLong integrationId) {
        Long id = integrationId.isPresent() ? integrationId.getAsLong() : null;
        return transaction
                .preparedQuery(CONFIG)
                .execute(Tuple.of(organization.value(), id))
                .map(rows -> zone(rows, integrationId));
    }

    private static ZoneId zone(RowSet<Row> rows, OptionalLong integrationId) {
        if (rows.size() > 0) {
            return ConnectionConfig.of((JsonObject) rows.iterator().next().getJson("connection_config"))
                    .timezone();
        }
        if (integrationId.isPresent()) {
            throw NotFound.of("integration");
        }
        return ConnectionConfig.DEFAULT.timezone();
    }
}
