package io.orgsync.ascora.connection;

import io.orgsync.ascora.upstream.AscoraAccount;
import io.orgsync.model.credential.CredentialScope;
import io.orgsync.model.credential.Secret;
import io.orgsync.model.tenancy.OrganizationId;
import java.net.URI;
import java.util.UUID;

/**
 * A connection as runs and commands use it: decrypted, with every setting filled in.
 *
 * @param integrationId its public id, which rows of the mirror carry
 * @param number what the engine knows it by: the subject of its runs and of its schedule
 * @param accountChanged whether it seems to lead to another tenant than the mirror came from; then nothing is written
 */
public record AscoraConnection(
        OrganizationId organization,
        UUID integrationId,
        long number,
        URI apiUrl,
        Secret apiKey,
        boolean accountChanged,
        ConnectionStatus status,
        AscoraSettings settings) {

    /** Whether writes may be sent now; else they wait. */
    public boolean takesWrites() {
        return !accountChanged && status != ConnectionStatus.NEEDS_REAUTH;
    }

    /** The key of its leases, budget, breaker and checkpoints. */
    public String key() {
        return keyOf(number);
    }

    public static String keyOf(long number) {
        return "ascora:" + number;
    }

    /** What its clients are made of. */
    public AscoraAccount account() {
        return new AscoraAccount(organization, key(), apiUrl, apiKey, settings.requestsPerMinute());
    }

    /** The place that the ciphertext of its key is bound to. */
    static CredentialScope scope(OrganizationId organization, long number) {
        return new CredentialScope(organization, keyOf(number), "api_token");
    }
}
