package io.orgsync.pxc.keyresult;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An objective as runs read it.
 *
 * @param currentValue zero while nobody has set it
 * @param targetValue what is to be reached, if that is set
 */
public record ObjectiveRow(long id, String title, BigDecimal currentValue, Optional<BigDecimal> targetValue) {}
