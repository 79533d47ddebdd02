package io.orgsync.model.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a caller has to write a value of a type. */
final class ExpectedForm {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class, Number.class);
    private static final Map<Class<?>, String> OTHERS = Map.of(
            boolean.class, "true or false",
            Boolean.class, "true or false",
            String.class, "a text",
            UUID.class, "a UUID",
            LocalDate.class, "a date as 2026-01-31",
            Instant.class, "a time as 2026-01-31T12:00:00Z",
            OffsetDateTime.class, "a time as 2026-01-31T12:00:00Z",
            ZonedDateTime.class, "a time as 2026-01-31T12:00:00Z");

    private ExpectedForm() {}

    /** Completes the sentence "it must be …". */
    static String of(Class<?> type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return "a whole number";
        }
        if (NUMBERS.contains(type)) {
            return "a number";
        }
        return type.isEnum() ? "one of " + names(type) : OTHERS.getOrDefault(type, structure(type));
    }

    private static String structure(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
