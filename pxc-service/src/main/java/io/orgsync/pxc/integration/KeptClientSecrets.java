package io.orgsync.pxc.integration;

import io.orgsync.model.credential.CredentialScope;
import io.orgsync.model.credential.KeptCredentials;
import io.orgsync.model.tenancy.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;

/** The client secrets of integrations. */
@ApplicationScoped
class KeptClientSecrets implements KeptCredentials {

    @Override
    public String ciphertexts() {
        return """
                select id, client_secret as ciphertext from integrations
                where organization_id = $1 and client_secret is not null
                """;
    }

    @Override
    public String replacement() {
        return """
                update integrations set client_secret = $4, version = version + 1
                where organization_id = $1 and id = $2 and client_secret = $3
                """;
    }

    @Override
    public CredentialScope scope(OrganizationId organization, long id) {
        return PxcConnectionRepository.secretScope(organization, id);
    }
}
