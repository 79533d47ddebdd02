package io.orgsync.model.sync;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.ZoneId;

/** A time zone by its name, as {@code Europe/London}. */
@Constraint(validatedBy = Timezone.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Timezone {

    String message() default "must be a time zone as Europe/London";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is valid; that it must be there is another constraint's business. */
    class Validator implements ConstraintValidator<Timezone, String> {

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            try {
                return name == null || !ZoneId.of(name).getId().isEmpty();
            } catch (DateTimeException unknown) {
                return false;
            }
        }
    }
}
