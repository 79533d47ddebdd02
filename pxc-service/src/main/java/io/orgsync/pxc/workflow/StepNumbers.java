package io.orgsync.pxc.workflow;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of configurations, which may also be written as text. */
final class StepNumbers {

    // Longer ones fit no column, and an exponent of them could fill the memory.
    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 30;

    private StepNumbers() {}

    /** Empty for what is no number of at most 30 digits before and behind the point. */
    static Optional<BigDecimal> decimal(Object value) {
        if (!(value instanceof Number || value instanceof String)) {
            return Optional.empty();
        }
        String text = value.toString().strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text)).filter(StepNumbers::handy);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static boolean handy(BigDecimal number) {
        return number.scale() <= MOST_DIGITS && number.precision() - number.scale() <= MOST_DIGITS;
    }

    /** Empty for a fraction, and for what fits no id. */
    static Optional<Long> whole(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException noWholeNumber) {
            return Optional.empty();
        }
    }

    /** The whole number of a member within bounds; the step fails when it is something else. */
    static long whole(String member, Object value, long least, long most) {
        return decimal(value)
                .flatMap(StepNumbers::whole)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() -> StepFailedException.misconfigured(
                        member + " must be a whole number from " + least + " to " + most));
    }
}
