package io.orgsync.ascora.connection;

import io.orgsync.model.credential.CredentialCipher;
import io.orgsync.model.credential.CredentialUnreadableException;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.postgres.Rows;
import io.orgsync.model.tenancy.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Connections as runs see them: read with their key, and told how Ascora took it. */
@ApplicationScoped
public class AscoraConnectionRepository {

    private static final String FIND = """
            select id, number, api_url, api_token, account_changed, connection_status, settings
            from ascora_integrations where organization_id = $1 and is_active and ($2::bigint is null or number = $2)
            """;

    private static final String STATUS = """
            update ascora_integrations set connection_status = $3, updated_at = engine_now()
            where organization_id = $1 and number = $2 and is_active and connection_status <> $3
            """;

    private static final String SYNCED = """
            update ascora_integrations set last_sync_at = engine_now()
            where organization_id = $1 and number = $2
            """;

    private static final String NO_STATUS_PUSH = """
            update ascora_integrations set settings = jsonb_set(settings, '{statusPush}', 'false'), updated_at = engine_now()
            where organization_id = $1 and number = $2
            """;

    private final CredentialCipher cipher;

    AscoraConnectionRepository(CredentialCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * The organisation's connection with its key; empty when it is not connected. Fails with {@link
     * CredentialUnreadableException} when none of the present keys wrote the ciphertext.
     */
    public Uni<Optional<AscoraConnection>> find(SqlClient transaction, OrganizationId organization) {
        return find(transaction, organization, Tuple.of(organization.value(), null));
    }

    /** The connection that is the subject of a run; empty when it is no longer connected. */
    public Uni<Optional<AscoraConnection>> byId(SqlClient transaction, OrganizationId organization, long number) {
        return find(transaction, organization, Tuple.of(organization.value(), number));
    }

    /** Records what Ascora made of the key; nothing is written when that is known already. */
    public Uni<Void> recordStatus(
            SqlClient transaction, OrganizationId organization, long number, ConnectionStatus status) {
        return transaction
                .preparedQuery(STATUS)
                .execute(Tuple.of(organization.value(), number, status.word()))
                .replaceWithVoid();
    }

    /** Switches the setting {@code statusPush} off: Ascora has shown that it can't be used. */
    public Uni<Void> endStatusPush(SqlClient transaction, OrganizationId organization, long number) {
        return transaction
                .preparedQuery(NO_STATUS_PUSH)
                .execute(Tuple.of(organization.value(), number))
                .replaceWithVoid();
    }

    /** Records that a run has just brought the mirror up to date. */
    public Uni<Void> recordSync(SqlClient transaction, OrganizationId organization, long number) {
        return transaction
                .preparedQuery(SYNCED)
                .execute(Tuple.of(organization.value(), number))
                .replaceWithVoid();
    }

    private Uni<Optional<AscoraConnection>> find(SqlClient transaction, OrganizationId organization, Tuple key) {
        return transaction
                .preparedQuery(FIND)
                .execute(key)
                .map(rows -> Rows.first(rows, row -> connection(organization, row)));
    }

    private AscoraConnection connection(OrganizationId organization, Row row) {
        long number = row.getLong("number");
        Secret key = cipher.decrypt(AscoraConnection.scope(organization, number), row.getString("api_token"));
        return new AscoraConnection(
                organization,
                row.getUUID("id"),
                number,
                URI.create(row.getString("api_url")),
                key,
                row.getBoolean("account_changed"),
                ConnectionStatus.of(row.getString("connection_status")),
                SettingsJson.read((JsonObject) row.getJson("settings")));
    }
}
