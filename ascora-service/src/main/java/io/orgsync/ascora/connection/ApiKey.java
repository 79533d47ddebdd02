package io.orgsync.ascora.connection;

import io.orgsync.model.credential.Secret;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/** A key that can stand in a header: 1 to 500 visible ASCII characters. */
@Constraint(validatedBy = ApiKey.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiKey {

    String RULE = "must be a key of 1 to 500 visible characters";

    String message() default RULE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is valid. */
    class Validator implements ConstraintValidator<ApiKey, Secret> {

        private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,500}");

        @Override
        public boolean isValid(Secret key, ConstraintValidatorContext context) {
            return key == null || KEY.matcher(key.reveal()).matches();
        }
    }
}
