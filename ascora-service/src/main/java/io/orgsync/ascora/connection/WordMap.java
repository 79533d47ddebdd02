package io.orgsync.ascora.connection;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.regex.Pattern;

/** A map of words to words: at most 200 entries, whose keys and values match their patterns as a whole. */
@Constraint(validatedBy = WordMap.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WordMap {

    /** Text without line breaks. */
    String WORD = "[^\\p{Cntrl}]{1,200}";

    String keys() default WORD;

    String values() default WORD;

    String message() default "must be at most 200 pairs of texts, each of 1 to 200 characters without line breaks";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is valid. */
    class Validator implements ConstraintValidator<WordMap, Map<String, String>> {

        private static final int MOST = 200;

        private Pattern keys = Pattern.compile(WORD);
        private Pattern values = Pattern.compile(WORD);

        @Override
        public void initialize(WordMap constraint) {
            keys = Pattern.compile(constraint.keys());
            values = Pattern.compile(constraint.values());
        }

        @Override
        public boolean isValid(Map<String, String> map, ConstraintValidatorContext context) {
            return map == null || (map.size() <= MOST && map.entrySet().stream().allMatch(this::isValid));
        }

        private boolean isValid(Map.Entry<String, String> entry) {
            return entry.getValue() != null
                    && keys.matcher(entry.getKey()).matches()
                    && values.matcher(entry.getValue()).matches();
        }
    }
}
