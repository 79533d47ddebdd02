package io.orgsync.ascora.transfer;

import io.orgsync.model.tenancy.Caller;
import io.orgsync.model.tenancy.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An import.
 *
 * @param position the number of the last row that was worked
 * @param userId who wanted it
 */
record ImportRow(
        UUID id,
        OrganizationId organization,
        ImportWish wish,
        ImportState state,
        int position,
        int total,
        ImportCounts counts,
        String userId,
        String userName,
        Instant createdAt,
        Optional<Instant> completedAt) {

    /** For whom its changes are made. */
    Caller caller() {
        return Caller.of(organization, userId, userName, Set.of());
    }
}
