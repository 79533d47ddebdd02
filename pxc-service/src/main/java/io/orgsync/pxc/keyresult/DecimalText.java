package io.orgsync.pxc.keyresult;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A decimal number as JSON text, since that is how shipped front ends send values; fits numeric(12, 2). */
@Constraint(validatedBy = {})
@Pattern(regexp = "-?\\d{1,10}(\\.\\d{1,2})?")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DecimalText {

    String message() default
            "must be a decimal number as text, with at most 10 digits before the point and 2 behind it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Between the text and the number; both with two digits behind the point, as the column has. */
    final class Form {

        private Form() {}

        static BigDecimal read(String text) {
            return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
        }

        static String write(BigDecimal value) {
            return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
        }
    }
}
