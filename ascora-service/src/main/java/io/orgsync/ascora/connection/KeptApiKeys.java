package io.orgsync.ascora.connection;

import io.orgsync.model.credential.CredentialScope;
import io.orgsync.model.credential.KeptCredentials;
import io.orgsync.model.tenancy.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;

/** The API keys of connections. The secrets of web hooks are kept as digests, which no key concerns. */
@ApplicationScoped
class KeptApiKeys implements KeptCredentials {

    @Override
    public String ciphertexts() {
        return """
                select number as id, api_token as ciphertext from ascora_integrations
                where organization_id = $1 and api_token is not null
                """;
    }

    @Override
    public String replacement() {
        return """
                update ascora_integrations set api_token = $4
                where organization_id = $1 and number = $2 and api_token = $3
                """;
    }

    @Override
    public CredentialScope scope(OrganizationId organization, long id) {
        return AscoraConnection.scope(organization, id);
    }
}
