package io.orgsync.model.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void hourly_slots_are_24_on_an_ordinary_day_23_and_25_on_the_days_when_clocks_change() {
        SlotSequence hourly = new CronSchedule("0 * * * *", LONDON);

        assertThat(slotsOf(hourly, "2026-06-10")).hasSize(24);
        assertThat(slotsOf(hourly, "2026-03-29")).hasSize(23).doesNotHaveDuplicates();
        assertThat(slotsOf(hourly, "2026-10-25")).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void daily_slot_follows_the_clock_on_the_wall() {
        SlotSequence nine = new CronSchedule("0 9 * * *", LONDON);

        assertThat(nine.next(Instant.parse("2026-01-10T00:00:00Z"))).contains(Instant.parse("2026-01-10T09:00:00Z"));
        assertThat(nine.next(Instant.parse("2026-07-10T00:00:00Z"))).contains(Instant.parse("2026-07-10T08:00:00Z"));
    }

    @Test
    void next_slot_is_strictly_later() {
        SlotSequence hourly = new CronSchedule("0 * * * *", LONDON);
        Instant slot = Instant.parse("2026-05-01T10:00:00Z");

        assertThat(hourly.next(slot)).contains(slot.plusSeconds(3600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hourly", "0 * * *", "0 0 * * * *", "61 * * * *", "0 * * * * ; drop"})
    void anything_but_five_readable_fields_is_refused(String expression) {
        assertThatThrownBy(() -> new CronSchedule(expression, LONDON)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Instant> slotsOf(SlotSequence sequence, String day) {
        Instant begin = LocalDate.parse(day).atStartOfDay(LONDON).toInstant();
        Instant end = LocalDate.parse(day).plusDays(1).atStartOfDay(LONDON).toInstant();
        return sequence.next(begin.minusSeconds(1), 30).stream()
                .takeWhile(slot -> slot.isBefore(end))
                .toList();
    }
}
