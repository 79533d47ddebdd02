package io.orgsync.ascora.mirror;

import io.orgsync.model.sync.StreamRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A record of Ascora, read and ready to be stored.
 *
 * @param id Ascora's id, in lower case
 * @param updatedAt the only time Ascora gives it, which is that of its creation; it has none of a change
 * @param columns what is stored in each column, as PostgreSQL reads it; a column that is not named here is null
 * @param raw what Ascora sent, made storable
 * @param contentHash digest of what the record says and of the settings it was read with
 */
public record MirrorRecord(
        String id, Optional<Instant> updatedAt, Map<String, String> columns, String raw, String contentHash)
        implements StreamRecord {}
