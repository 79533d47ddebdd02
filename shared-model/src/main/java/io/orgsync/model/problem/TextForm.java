package io.orgsync.model.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Readers of the types that query parameters have. Types with a {@code fromString} of their own need none here. */
final class TextForm {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            boolean.class, TextForm::truth,
            Boolean.class, TextForm::truth,
            UUID.class, UUID::fromString,
            LocalDate.class, LocalDate::parse,
            Instant.class, text -> OffsetDateTime.parse(text).toInstant(),
            OffsetDateTime.class, OffsetDateTime::parse);

    private TextForm() {}

    @SuppressWarnings("unchecked") // Each reader gives the type it is filed under.
    static <T> Optional<Function<String, T>> of(Class<T> type) {
        Optional<Function<String, ?>> reader = Stream.of(
                        Optional.<Function<String, ?>>ofNullable(READERS.get(type)), decimal(type), constants(type))
                .flatMap(Optional::stream)
                .findFirst();
        return reader.map(found -> (Function<String, T>) found);
    }

    private static Optional<Function<String, ?>> decimal(Class<?> type) {
        return type == BigDecimal.class ? Optional.of(BigDecimal::new) : Optional.empty();
    }

    private static Optional<Function<String, ?>> constants(Class<?> type) {
        return type.isEnum() ? Optional.of(text -> constant(type, text)) : Optional.empty();
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such constant"));
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }
}
