package io.orgsync.pxc.integration;

import io.orgsync.model.credential.Secret;
import io.orgsync.model.tenancy.OrganizationId;
import java.util.List;

/** An integration as runs and tests use it: decrypted, with every setting filled in. */
public record PxcConnection(
        OrganizationId organization,
        long integrationId,
        String clientId,
        Secret clientSecret,
        String billingAccountId,
        boolean enabled,
        ConnectionConfig config) {

    /** The key of its leases, budget, breaker and checkpoints. */
    public String key() {
        return keyOf(integrationId);
    }

    public static String keyOf(long integrationId) {
        return "integration:" + integrationId;
    }

    /** The integration of a key. */
    public static long idOf(String key) {
        return Long.parseLong(key.substring(key.indexOf(':') + 1));
    }

    /** The accounts whose orders are pulled. */
    public List<String> billingAccounts() {
        return config.billingAccounts().isEmpty() ? List.of(billingAccountId) : config.billingAccounts();
    }
}
