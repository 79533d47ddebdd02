package io.orgsync.pxc.activity;

import io.orgsync.model.activity.ActivityQuery;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.pxc.keyresult.StrategyTrail;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which rows of the audit trail are wanted. A {@code keyResultId} or, without one, an {@code objectiveId} stands for
 * the entity's type and id, whatever those say. Absent filters are null: the framework wraps optional members of a
 * record that have a converter twice.
 */
public record ActivityFilter(
        @QueryParam("entityType")
        @Parameter(description = "As integration, workflow, workflow_run, key_result or objective; the set is open")
        String entityType,

        @QueryParam("entityId") Long entityId,
        @QueryParam("objectiveId") Long objectiveId,
        @QueryParam("keyResultId") Long keyResultId) {

    ActivityQuery query(PageRequest page) {
        return Optional.ofNullable(keyResultId)
                .map(id -> of(StrategyTrail.KEY_RESULT, id, page))
                .or(() -> Optional.ofNullable(objectiveId).map(id -> of(StrategyTrail.OBJECTIVE, id, page)))
                .orElseGet(() -> ofEntity(page));
    }

    private ActivityQuery ofEntity(PageRequest page) {
        OptionalLong id = entityId == null ? OptionalLong.empty() : OptionalLong.of(entityId);
        return new ActivityQuery(Optional.ofNullable(entityType), id, page);
    }

    private static ActivityQuery of(String entityType, long id, PageRequest page) {
        return ActivityQuery.of(entityType, id, page);
    }
}
