package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "120, 120",
        "' 7 ', 7",
        "86401, 86400",
        "999999999999999999, 86400",
        "'Sun, 06 Nov 1994 08:49:37 GMT', 37",
        "'Mon, 06 Nov 1994 08:49:37 GMT', 37",
        "'Sunday, 06-Nov-94 08:49:37 GMT', 37",
        "Sun Nov  6 08:49:37 1994, 37",
        "Sun Nov 06 08:49:37 1994, 37",
        "'Fri, 06 Nov 2020 08:49:37 GMT', 86400"
    })
    void time_to_wait_is_read_in_every_format(String header, long seconds) {
        assertThat(RetryAfter.parse(header, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "1.5",
                "soon",
                "99999999999999999999",
                "Sun, 06 Nov 1994 08:48:59 GMT",
                "Sunday, 06-Nov-93 08:49:37 GMT",
                "Sun, 32 Nov 1994 08:49:37 GMT",
                "1994-11-06T08:49:37Z"
            })
    void past_negative_and_garbage_are_nothing(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }

    @Property
    void no_header_is_ever_too_much(@ForAll String header) {
        RetryAfter.parse(header, NOW)
                .ifPresent(delay -> assertThat(delay).isBetween(Duration.ZERO, RetryAfter.LONGEST));
    }
}
