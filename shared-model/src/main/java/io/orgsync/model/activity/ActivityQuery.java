package io.orgsync.model.activity;

import java.util.Optional;
import java.util.OptionalLong;

/** Which rows of the audit trail are wanted; absent filters match everything. */
public record ActivityQuery(Optional<String> entityType, OptionalLong entityId, int limit, int offset) {

    public static ActivityQuery of(String entityType, long entityId, int limit, int offset) {
        return new ActivityQuery(Optional.of(entityType), OptionalLong.of(entityId), limit, offset);
    }
}
