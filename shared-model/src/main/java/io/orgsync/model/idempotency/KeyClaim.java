package io.orgsync.model.idempotency;

import io.orgsync.model.tenancy.OrganizationId;
import java.util.UUID;

/**
 * The right to carry out a request.
 *
 * @param id changes when the key is claimed again, so that a holder that was given up can't settle it
 */
record KeyClaim(OrganizationId organization, KeyedRequest request, UUID id) {

    static KeyClaim on(OrganizationId organization, KeyedRequest request) {
        return new KeyClaim(organization, request, UUID.randomUUID());
    }
}
