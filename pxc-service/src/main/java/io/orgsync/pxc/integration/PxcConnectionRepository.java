package io.orgsync.pxc.integration;

import io.orgsync.model.credential.CredentialCipher;
import io.orgsync.model.credential.CredentialScope;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.postgres.Columns;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Integrations as runs see them: read with their secret, and told how the upstream took it. */
@ApplicationScoped
public class PxcConnectionRepository {

    private static final String FIND = """
            select id, client_id, client_secret, billing_account_id, is_enabled, connection_config
            from integrations
            where organization_id = $1 and id = $2 and client_id is not null and client_secret is not null
            """;

    private static final String STATUS = """
            update integrations set connection_status = $3, version = version + 1, updated_at = engine_now()
            where organization_id = $1 and id = $2 and connection_status <> $3
            """;

    private final CredentialCipher cipher;

    PxcConnectionRepository(CredentialCipher cipher) {
        this.cipher = cipher;
    }

    /** The scope under which the client secret of an integration is encrypted. */
    public static CredentialScope secretScope(OrganizationId organization, long integrationId) {
        return new CredentialScope(organization, PxcConnection.keyOf(integrationId), "client_secret");
    }

    /** The connection with its secret; empty when there is none or it has no credentials. */
    public Uni<Optional<PxcConnection>> find(SqlClient transaction, OrganizationId organization, long integrationId) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(organization.value(), integrationId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(connection(organization, rows.iterator().next())));
    }

    /** Records what the upstream made of the credentials; nothing is written when that is known already. */
    public Uni<Void> recordStatus(
            SqlClient transaction, OrganizationId organization, long integrationId, String status) {
        return transaction
                .preparedQuery(STATUS)
                .execute(Tuple.of(organization.value(), integrationId, status))
                .replaceWithVoid();
    }

    private PxcConnection connection(OrganizationId organization, Row row) {
        long id = row.getLong("id");
        Secret secret = cipher.decrypt(secretScope(organization, id), row.getString("client_secret"));
        return new PxcConnection(
                organization,
                id,
                row.getString("client_id"),
                secret,
                Columns.text(row, "billing_account_id").orElse(""),
                row.getBoolean("is_enabled"),
                ConnectionConfig.of((JsonObject) row.getJson("connection_config")));
    }
}
