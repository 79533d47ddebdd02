package io.orgsync.devkit.pxc;

import java.util.List;

/** A partner's account: what it authenticates with and the billing accounts whose orders it may see. */
public record PxcAccount(String clientId, String clientSecret, List<String> billingAccountIds) {

    public PxcAccount {
        if (clientId == null || clientId.isBlank() || clientSecret == null || billingAccountIds == null) {
            throw new IllegalArgumentException("an account needs clientId, clientSecret and billingAccountIds");
        }
        billingAccountIds = List.copyOf(billingAccountIds);
        if (billingAccountIds.isEmpty()) {
            throw new IllegalArgumentException("an account needs at least one billing account");
        }
    }

    public static PxcAccount of(String clientId, String clientSecret, String... billingAccountIds) {
        return new PxcAccount(clientId, clientSecret, List.of(billingAccountIds));
    }
}
