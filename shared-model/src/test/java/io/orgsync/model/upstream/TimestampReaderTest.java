package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampReaderTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final TimestampReader reader = TimestampReader.utc();

    @ParameterizedTest
    @CsvSource({
        "2026-03-24T10:00:00Z, 2026-03-24T10:00:00Z",
        "2026-03-24t10:00:00z, 2026-03-24T10:00:00Z",
        "2026-03-24T10:00:00.5Z, 2026-03-24T10:00:00.500Z",
        "2026-03-24T10:00:00.123Z, 2026-03-24T10:00:00.123Z",
        "2026-03-24T10:00:00.1234567Z, 2026-03-24T10:00:00.123456700Z",
        "2026-03-24T10:00:00+11:00, 2026-03-23T23:00:00Z",
        "2026-03-24T10:00:00.123+0100, 2026-03-24T09:00:00.123Z",
        "2026-03-24T10:00:00-05, 2026-03-24T15:00:00Z",
        "2026-03-24T10:00Z, 2026-03-24T10:00:00Z",
        "2021-01-12T20:55:03.837, 2021-01-12T20:55:03.837Z",
        "2023-12-04T14:25:34, 2023-12-04T14:25:34Z",
        "2023-12-04 14:25:34, 2023-12-04T14:25:34Z",
        "' 2023-12-04 14:25:34 ', 2023-12-04T14:25:34Z",
        "2026-03-24, 2026-03-24T00:00:00Z",
        "1700000000, 2023-11-14T22:13:20Z",
        "1700000000123, 2023-11-14T22:13:20.123Z"
    })
    void every_attested_style_is_read(String text, Instant expected) {
        assertThat(reader.read(text)).contains(expected);
        assertThat(reader.read(JSON.textNode(text))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30",
                "2026-02-30T10:00:00Z",
                "2026-03-24T",
                "2026-03-24T25:00:00Z",
                "2026-03-24T10:00:00ZZ",
                "2026-03-2410:00:00",
                "24/03/2026",
                "0001-01-01T00:00:00",
                "+12026-01-01",
                "12345"
            })
    void anything_else_is_nothing(String text) {
        assertThat(reader.read(text)).isEmpty();
    }

    @Test
    void numbers_are_seconds_or_milliseconds_by_their_size() {
        assertThat(reader.read(JSON.numberNode(1_700_000_000L))).contains(Instant.ofEpochSecond(1_700_000_000L));
        assertThat(reader.read(JSON.numberNode(1_700_000_000_123L))).contains(Instant.ofEpochMilli(1_700_000_000_123L));
        assertThat(reader.read(JSON.numberNode(1_700_000_000.9))).contains(Instant.ofEpochSecond(1_700_000_000L));
        assertThat(reader.read(JSON.numberNode(Long.MIN_VALUE))).isEmpty();
        assertThat(reader.read(JSON.numberNode(1e300))).isEmpty();
    }

    @Test
    void other_json_is_nothing() {
        assertThat(reader.read(JSON.nullNode())).isEmpty();
        assertThat(reader.read(JSON.missingNode())).isEmpty();
        assertThat(reader.read(JSON.booleanNode(true))).isEmpty();
        assertThat(reader.read(JSON.objectNode())).isEmpty();
    }

    @Test
    void times_without_a_zone_are_in_the_given_one() {
        TimestampReader sydney = new TimestampReader(ZoneId.of("Australia/Sydney"));

        assertThat(sydney.read("2026-01-15T10:00:00")).contains(Instant.parse("2026-01-14T23:00:00Z"));
        assertThat(sydney.read("2026-01-15")).contains(Instant.parse("2026-01-14T13:00:00Z"));
        assertThat(sydney.read("2026-01-15T10:00:00Z")).contains(Instant.parse("2026-01-15T10:00:00Z"));
    }

    @Property
    void own_style_of_java_is_read_back(@ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis) {
        Instant instant = Instant.ofEpochMilli(millis);

        assertThat(reader.read(instant.toString())).contains(instant);
    }

    @Property
    void no_text_breaks_it(@ForAll String text) {
        assertThat(reader.read(text)).isNotNull();
    }
}
