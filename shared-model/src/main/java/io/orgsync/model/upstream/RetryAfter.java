package io.orgsync.model.upstream;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads the {@code Retry-After} header (RFC 9110, 10.2.3): seconds, or a date in any of the three formats that RFC 9110,
 * 5.6.7 wants read. Negative times, dates gone by and anything else are empty; more than a day counts as a day.
 */
public final class RetryAfter {

    /** What a longer time is cut to. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final int CENTURY = 100;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");
    // The name of the day says nothing that the date doesn't, and some servers get it wrong.
    private static final Pattern DAY_NAME = Pattern.compile("^[A-Za-z]+,? +");
    private static final DateTimeFormatter IMF_FIXDATE = format("dd MMM yyyy HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = format("MMM ppd HH:mm:ss yyyy");

    private RetryAfter() {}

    /** How long to wait from now on. */
    public static Optional<Duration> parse(String header, Instant now) {
        String value = header.strip();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(capped(Duration.ofSeconds(Long.parseLong(value))));
        }
        return date(DAY_NAME.matcher(value).replaceFirst(""), now)
                .map(date -> Duration.between(now, date))
                .filter(Predicate.not(Duration::isNegative))
                .map(RetryAfter::capped);
    }

    private static Optional<Instant> date(String text, Instant now) {
        return List.of(IMF_FIXDATE, rfc850(now), ASCTIME).stream()
                .flatMap(format -> read(text, format).stream())
                .findFirst();
    }

    private static Optional<Instant> read(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException otherFormat) {
            return Optional.empty();
        }
    }

    // Two digits of a year mean the one that is at most 50 years ahead.
    private static DateTimeFormatter rfc850(Instant now) {
        int firstYear = now.atOffset(ZoneOffset.UTC).getYear() - CENTURY / 2 + 1;
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    private static Duration capped(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
