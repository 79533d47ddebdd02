package io.orgsync.pxc.activity;

import io.orgsync.model.activity.ActivityQuery;
import io.orgsync.model.paging.PageRequest;
import io.orgsync.pxc.keyresult.StrategyTrail;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which rows of the audit trail are wanted. A {@code keyResultId} or, without one, an {@code objectiveId} stands for
 * the entity's type and id, whatever those say.
 */
public record ActivityFilter(
        @QueryParam("entityType") Optional<String> entityType,
        @QueryParam("entityId") Optional<Long> entityId,
        @QueryParam("objectiveId") Optional<Long> objectiveId,
        @QueryParam("keyResultId") Optional<Long> keyResultId) {

    ActivityQuery query(PageRequest page) {
        return keyResultId
                .map(id -> of(StrategyTrail.KEY_RESULT, id, page))
                .or(() -> objectiveId.map(id -> of(StrategyTrail.OBJECTIVE, id, page)))
                .orElseGet(() -> new ActivityQuery(
                        entityType,
                        entityId.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                        page.limit(),
                        page.offset()));
    }

    private static ActivityQuery of(String entityType, long id, PageRequest page) {
        return ActivityQuery.of(entityType, id, page.limit(), page.offset());
    }
}
