package io.orgsync.model.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/** A row of the audit trail as callers see it; {@code userId} and {@code userName} are absent for the service's own acts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityRow(
        long id,
        String actionType,
        String entityType,
        Long entityId,
        String userId,
        String userName,
        String description,
        Map<String, Object> metadata,
        Instant createdAt) {}
