package io.orgsync.pxc.integration;

import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Optional;

/** Results of connection tests. */
@ApplicationScoped
public class ConnectionTestRepository {

    private static final String CIPHERTEXT =
            "select client_secret from integrations where organization_id = $1 and id = $2";

    private static final String RECORD = """
            update integrations
            set connection_status = $4, test_result = $5, last_tested_at = $6, version = version + 1,
                updated_at = engine_now()
            where organization_id = $1 and id = $2 and client_secret = $3
            """;

    /** What the tested secret looks like in the database, to tell later whether it is still the one. */
    public Uni<Optional<String>> ciphertext(SqlClient transaction, OrganizationId organization, long integrationId) {
        return transaction
                .preparedQuery(CIPHERTEXT)
                .execute(Tuple.of(organization.value(), integrationId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.ofNullable(rows.iterator().next().getString("client_secret")));
    }

    /** Says nothing of credentials that were changed while the test went on. */
    public Uni<Void> record(
            SqlClient transaction,
            OrganizationId organization,
            long integrationId,
            String ciphertext,
            ConnectionTestResult result) {
        return transaction
                .preparedQuery(RECORD)
                .execute(Tuple.of(organization.value(), integrationId, ciphertext)
                        .addValue(result.status().word())
                        .addValue(result.stored())
                        .addValue(result.testedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
