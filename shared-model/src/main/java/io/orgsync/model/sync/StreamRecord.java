package io.orgsync.model.sync;

import java.time.Instant;
import java.util.Optional;

/** One record of a stream, read and ready to be stored. */
public interface StreamRecord {

    /** The upstream's id of the record, unique within connection and stream. */
    String id();

    /** The upstream's own time of the last change; empty when it has none or an unreadable one. */
    Optional<Instant> updatedAt();
}
