package io.orgsync.pxc.keyresult;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A Key Result as runs read it.
 *
 * @param objectiveId the objective it belongs to, if any
 * @param targetValue what is to be reached, if that is set
 */
public record KeyResultRow(
        long id,
        OptionalLong objectiveId,
        String title,
        String type,
        BigDecimal currentValue,
        Optional<BigDecimal> targetValue) {}
