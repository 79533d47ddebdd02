package io.orgsync.ascora.push;

import java.util.Optional;
import java.util.UUID;

/**
 * Which writes are wanted.
 *
 * @param resourceId of the row that a write is about
 */
record OutboxFilter(Optional<WriteState> state, Optional<UUID> resourceId) {}
