package io.orgsync.model.sync;

import io.orgsync.model.tenancy.OrganizationId;
import java.util.UUID;

/**
 * Proof of a lease: who holds the lease key of which organisation, with the number that grew when it was taken.
 *
 * @param holder the pod's process, a random id made at start
 */
public record Fence(OrganizationId organization, String leaseKey, UUID holder, long number) {}
