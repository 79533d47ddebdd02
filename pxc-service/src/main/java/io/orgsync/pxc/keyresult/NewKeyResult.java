package io.orgsync.pxc.keyresult;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** A Key Result that is about to be created, with the current value 0. */
public record NewKeyResult(
        OptionalLong objectiveId,
        String title,
        Optional<String> description,
        KeyResultType type,
        Optional<BigDecimal> targetValue) {

    /** A count without a target. */
    public static NewKeyResult count(long objectiveId, String title) {
        return new NewKeyResult(
                OptionalLong.of(objectiveId), title, Optional.empty(), KeyResultType.NUMERIC_TARGET, Optional.empty());
    }
}
