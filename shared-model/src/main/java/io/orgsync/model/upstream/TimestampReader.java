package io.orgsync.model.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads points in time in every style upstreams were seen to write: ISO 8601 with or without a fraction, with {@code Z},
 * an offset or neither, with a space for the {@code T}, a date alone, and seconds or milliseconds since 1970 as number
 * or digits. What is none of these, or lies outside the years 2 to 9999, is empty: .NET writes the year 1 for no date.
 *
 * @param zone of times that name none; a date alone is its first instant there
 */
public record TimestampReader(ZoneId zone) {

    private static final long LARGEST_SECONDS = 100_000_000_000L;
    private static final int DATE_LENGTH = 10;
    private static final Pattern EPOCH_DIGITS = Pattern.compile("\\d{10}|\\d{13}");
    private static final DateTimeFormatter STYLES = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("'T'HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalStart()
            .parseLenient()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    public TimestampReader {
        Objects.requireNonNull(zone, "zone");
    }

    /** Times that name no zone are in UTC. */
    public static TimestampReader utc() {
        return new TimestampReader(ZoneOffset.UTC);
    }

    /** Reads a JSON text or number; anything else is empty. */
    public Optional<Instant> read(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> read(node.textValue());
            case NUMBER -> node.canConvertToLong() ? epoch(node.longValue()) : Optional.empty();
            case ARRAY, BINARY, BOOLEAN, MISSING, NULL, OBJECT, POJO -> Optional.empty();
        };
    }

    /** Reads a text, with or without blanks around it. */
    public Optional<Instant> read(String text) {
        String trimmed = text.strip();
        if (EPOCH_DIGITS.matcher(trimmed).matches()) {
            return epoch(Long.parseLong(trimmed));
        }
        try {
            return plausible(instant(
                    STYLES.parseBest(withT(trimmed), OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException otherStyle) {
            return Optional.empty();
        }
    }

    private static String withT(String text) {
        return text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' '
                ? text.substring(0, DATE_LENGTH) + "T" + text.substring(DATE_LENGTH + 1)
                : text;
    }

    private Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        return parsed instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    }

    private static Optional<Instant> epoch(long number) {
        boolean seconds = -LARGEST_SECONDS < number && number < LARGEST_SECONDS;
        return plausible(seconds ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
    }

    private static Optional<Instant> plausible(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return Optional.of(instant).filter(known -> year > 1 && year <= 9999);
    }
}
