package io.orgsync.ascora.pull;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The schedule of a connection.
 *
 * @param nextSync absent while it is stopped
 */
@Schema(name = "SyncSchedule")
record SyncSchedule(long intervalSeconds, Optional<Instant> nextSync) {}
