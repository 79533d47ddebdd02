package io.orgsync.model.sync;

import java.time.Instant;
import java.util.Optional;

/** A record in quarantine with what is wrong about it; {@code payload} is the element as it came. */
public record QuarantinedRecord(
        long id,
        String connection,
        String stream,
        Optional<String> recordId,
        String reason,
        String path,
        String payload,
        Optional<Long> runId,
        int attempts,
        Instant createdAt) {}
