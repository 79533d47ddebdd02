package io.orgsync.model.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the audit trail as callers see it; {@code userId} and {@code userName} are absent for the service's own acts. */
@Schema(name = "Activity")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityRow(
        long id,

        @Schema(description = "As creation, update, deletion, completion or agent_action; the set is open")
        String actionType,

        String entityType,
        @Schema(nullable = true) Long entityId,
        @Schema(nullable = true) String userId,
        @Schema(nullable = true) String userName,
        String description,
        Map<String, Object> metadata,
        Instant createdAt) {}
