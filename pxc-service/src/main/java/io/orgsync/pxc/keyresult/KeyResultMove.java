package io.orgsync.pxc.keyresult;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A new value of a Key Result and where it comes from.
 *
 * @param oldValue the value before, from the locked row
 * @param newValue at most 12 digits, two of them behind the point
 * @param updateType how it was computed: set_value, increment, percentage; progress or edit when a person gave it
 * @param runId the run that moved it
 * @param rule the categorisation rule or category that was counted
 * @param userId who moved it, when it wasn't a run
 */
public record KeyResultMove(
        long keyResultId,
        BigDecimal oldValue,
        BigDecimal newValue,
        String updateType,
        OptionalLong runId,
        OptionalLong workflowId,
        Optional<String> rule,
        Optional<String> notes,
        Optional<String> userId) {}
