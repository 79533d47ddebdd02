package io.orgsync.ascora.mirror;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what is stored in the columns of one row. */
public final class Columns {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Stores a value as PostgreSQL reads its text; an absent one is null. */
    public Columns put(String column, Optional<?> value) {
        value.ifPresent(given -> values.put(column, text(given)));
        return this;
    }

    public Columns put(String column, String value) {
        values.put(column, value);
        return this;
    }

    /** Those of the texts that are there, one behind the other as one line; null when none is. */
    public Columns line(String column, Stream<Optional<String>> parts) {
        String line = parts.flatMap(Optional::stream).map(String::strip).collect(Collectors.joining(", "));
        return put(column, Optional.of(line).filter(text -> !text.isEmpty()));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }
}
