package io.orgsync.ascora.connection;

import io.orgsync.model.credential.CredentialCipher;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.postgres.Columns;
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

/** Connections as people edit them; an organisation has one at most. */
@ApplicationScoped
class ConnectionRepository {

    private static final String COLUMNS = """
            id, number, api_url, company_code, is_active, connection_status, account_changed, settings, last_sync_at,
            created_at
            """;

    private static final String FIND = "select " + COLUMNS + " from ascora_integrations where organization_id = $1";

    private static final String FIND_FOR_UPDATE = FIND + " for update";

    // The ciphertext is bound to the number, which the database gives: the row comes first, its key after it.
    private static final String TAKE = """
            insert into ascora_integrations (organization_id, user_id, api_url, company_code, is_active, connection_status)
            values ($1, $2, $3, $4, false, 'disconnected')
            on conflict (organization_id) do update
            set user_id = excluded.user_id, api_url = excluded.api_url, company_code = excluded.company_code
            returning number
            """;

    private static final String KEEP_KEY = """
            update ascora_integrations
            set api_token = $3, is_active = true, connection_status = 'connected', updated_at = engine_now(),
                account_changed = coalesce($4, account_changed)
            where organization_id = $1 and number = $2
            returning
            """ + COLUMNS;

    private static final String ERASE_KEY = """
            update ascora_integrations
            set api_token = null, is_active = false, connection_status = 'disconnected', updated_at = engine_now()
            where organization_id = $1 and is_active
            """;

    private static final String SETTINGS = """
            update ascora_integrations set settings = $2, updated_at = engine_now()
            where organization_id = $1 and is_active
            returning
            """ + COLUMNS;

    private static final String CONFIRM_ACCOUNT = """
            update ascora_integrations set account_changed = false, updated_at = engine_now()
            where organization_id = $1 and is_active
            """;

    private final CredentialCipher cipher;

    ConnectionRepository(CredentialCipher cipher) {
        this.cipher = cipher;
    }

    /** The connection, whether it is connected or not; empty when there never was one. */
    public Uni<Optional<ConnectionRow>> find(SqlClient transaction, OrganizationId organization) {
        return find(transaction, organization, FIND);
    }

    /** Holds the row until the transaction ends, so that two changes come one after the other. */
    public Uni<Optional<ConnectionRow>> findForUpdate(SqlClient transaction, OrganizationId organization) {
        return find(transaction, organization, FIND_FOR_UPDATE);
    }

    /**
     * Connects; a connection that was there keeps its id, its settings and its mirror.
     *
     * @param anotherAccount whether writes have to wait for a confirmation; empty for as it was
     */
    public Uni<ConnectionRow> connect(
            SqlClient transaction,
            OrganizationId organization,
            String userId,
            URI apiUrl,
            String companyCode,
            Secret apiKey,
            Optional<Boolean> anotherAccount) {
        return transaction
                .preparedQuery(TAKE)
                .execute(Tuple.of(organization.value(), userId, apiUrl.toString(), companyCode))
                .map(rows -> Rows.one(rows).getLong("number"))
                .chain(number -> transaction
                        .preparedQuery(KEEP_KEY)
                        .execute(Tuple.of(
                                organization.value(),
                                number,
                                cipher.encrypt(AscoraConnection.scope(organization, number), apiKey),
                                anotherAccount.orElse(null))))
                .map(rows -> row(Rows.one(rows)));
    }

    /** Erases the key; everything else stays. */
    public Uni<Void> disconnect(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(ERASE_KEY)
                .execute(Tuple.of(organization.value()))
                .replaceWithVoid();
    }

    /** The account that the key leads to is the right one. */
    public Uni<Void> confirmAccount(SqlClient transaction, OrganizationId organization) {
        return transaction
                .preparedQuery(CONFIRM_ACCOUNT)
                .execute(Tuple.of(organization.value()))
                .replaceWithVoid();
    }

    /** Replaces the settings; empty when not connected. */
    public Uni<Optional<ConnectionRow>> change(
            SqlClient transaction, OrganizationId organization, AscoraSettings settings) {
        return transaction
                .preparedQuery(SETTINGS)
                .execute(Tuple.of(organization.value(), SettingsJson.write(settings)))
                .map(rows -> Rows.first(rows, ConnectionRepository::row));
    }

    private static Uni<Optional<ConnectionRow>> find(
            SqlClient transaction, OrganizationId organization, String statement) {
        return transaction
                .preparedQuery(statement)
                .execute(Tuple.of(organization.value()))
                .map(rows -> Rows.first(rows, ConnectionRepository::row));
    }

    private static ConnectionRow row(Row row) {
        return new ConnectionRow(
                row.getUUID("id"),
                row.getLong("number"),
                URI.create(row.getString("api_url")),
                row.getString("company_code"),
                row.getBoolean("is_active"),
                ConnectionStatus.of(row.getString("connection_status")),
                row.getBoolean("account_changed"),
                SettingsJson.read((JsonObject) row.getJson("settings")),
                Columns.instant(row, "last_sync_at"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
