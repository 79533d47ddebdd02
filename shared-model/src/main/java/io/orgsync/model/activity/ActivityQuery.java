package io.orgsync.model.activity;

import io.orgsync.model.paging.PageRequest;
import java.util.Optional;
import java.util.OptionalLong;

/** Which rows of the audit trail are wanted; absent filters match everything. */
public record ActivityQuery(Optional<String> entityType, OptionalLong entityId, PageRequest page) {

    public static ActivityQuery of(String entityType, long entityId, PageRequest page) {
        return new ActivityQuery(Optional.of(entityType), OptionalLong.of(entityId), page);
    }
}
