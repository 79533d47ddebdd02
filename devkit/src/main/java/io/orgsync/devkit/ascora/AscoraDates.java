package io.orgsync.devkit.ascora;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates the ways Ascora writes them; all of them are read. */
final class AscoraDates {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");
    private static final DateTimeFormatter WITH_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter();

    private AscoraDates() {}

    /** With Z; milliseconds only where there are some. */
    static String utc(Instant instant) {
        return zoneless(instant) + "Z";
    }

    static String zoneless(Instant instant) {
        boolean whole = instant.truncatedTo(ChronoUnit.MILLIS).equals(instant.truncatedTo(ChronoUnit.SECONDS));
        return (whole ? SECONDS : MILLIS).format(instant.atOffset(ZoneOffset.UTC));
    }

    static String withOffset(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.ofHours(10)));
    }

    static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    /** A date counts from midnight, what has no zone as UTC; an unescaped plus sign arrives as a blank. */
    static Optional<Instant> read(String text) {
        String given = text.trim().replace(' ', '+');
        try {
            return Optional.of(
                    given.contains("T")
                            ? OffsetDateTime.parse(given, WITH_TIME).toInstant()
                            : LocalDate.parse(given)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day of a date, whatever its time and zone. */
    static Optional<LocalDate> readDay(String text) {
        return read(text).map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
