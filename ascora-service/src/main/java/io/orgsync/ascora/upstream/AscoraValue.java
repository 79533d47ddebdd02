package io.orgsync.ascora.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.orgsync.model.upstream.StorableText;
import io.orgsync.model.upstream.TimestampReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one value in every form that Ascora was seen to give it. */
final class AscoraValue {

    private static final int DATE_LENGTH = 10;
    // As many digits as money has room for; an exponent could stand for a billion of them.
    private static final int MOST_DIGITS = 30;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{0,30})?|[-+]?\\.\\d{1,30}");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*", Pattern.DOTALL);

    private AscoraValue() {}

    static Optional<String> text(JsonNode value) {
        return value.isTextual() || value.isNumber() || value.isBoolean()
                ? Optional.of(StorableText.of(value.asText()).value()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    static Optional<BigDecimal> number(JsonNode value) {
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            return Optional.of(value.decimalValue())
                    .filter(AscoraValue::storable)
                    .map(AscoraValue::plain);
        }
        return text(value)
                .map(text -> THOUSANDS.matcher(text.strip()).replaceAll(""))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(BigDecimal::new);
    }

    static Optional<Long> wholeNumber(JsonNode value) {
        return number(value).flatMap(AscoraValue::withoutFraction);
    }

    static Optional<Boolean> flag(JsonNode value) {
        return text(value).flatMap(text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** The day as it is written, whatever time and offset follow it; years outside 2 to 9999 stand for no date. */
    static Optional<LocalDate> day(JsonNode value, ZoneId zone) {
        TimestampReader timestamps = new TimestampReader(zone);
        if (!value.isTextual() || !DATE.matcher(value.textValue().strip()).matches()) {
            return timestamps.read(value).map(instant -> LocalDate.ofInstant(instant, zone));
        }
        String written = value.textValue().strip();
        return timestamps.read(written).flatMap(readable -> date(written.substring(0, DATE_LENGTH)));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static boolean storable(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Optional<Long> withoutFraction(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException tooLargeOrFractional) {
            return Optional.empty();
        }
    }
}
