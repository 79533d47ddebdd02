package io.orgsync.ascora.conflict;

import java.util.Optional;
import java.util.UUID;

/**
 * Which conflicts are wanted.
 *
 * @param status open or resolved
 * @param resourceId of the row that a conflict is about
 */
record ConflictFilter(Optional<String> status, Optional<UUID> resourceId) {}
