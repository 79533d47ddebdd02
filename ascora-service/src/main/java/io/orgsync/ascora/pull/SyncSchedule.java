package io.orgsync.ascora.pull;

import java.time.Instant;
import java.util.Optional;

/**
 * The schedule of a connection.
 *
 * @param nextSync absent while it is stopped
 */
record SyncSchedule(long intervalSeconds, Optional<Instant> nextSync) {}
