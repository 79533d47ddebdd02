package io.orgsync.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DueSlotsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final SlotSequence HOURLY = new CronSchedule("0 * * * *", ZoneId.of("UTC"));

    private static Instant at(String time) {
        return Instant.parse("2026-03-10T" + time + "Z");
    }

    @Test
    void slot_that_is_just_due_runs_and_the_next_is_planned() {
        DueSlots slots = DueSlots.at(at("10:00:00"), at("10:00:00"), HOURLY, HOUR);

        assertThat(slots.run()).contains(at("10:00:00"));
        assertThat(slots.missed()).isEmpty();
        assertThat(slots.next()).contains(at("11:00:00"));
    }

    @Test
    void after_a_gap_the_newest_slot_runs_and_the_others_are_missed() {
        DueSlots slots = DueSlots.at(at("13:20:00"), at("10:00:00"), HOURLY, HOUR);

        assertThat(slots.run()).contains(at("13:00:00"));
        assertThat(slots.missed()).containsExactly(at("10:00:00"), at("11:00:00"), at("12:00:00"));
        assertThat(slots.next()).contains(at("14:00:00"));
    }

    @Test
    void slot_older_than_the_catch_up_window_does_not_run() {
        SlotSequence daily = new CronSchedule("0 2 * * *", ZoneId.of("UTC"));

        DueSlots slots = DueSlots.at(at("05:00:00"), at("02:00:00"), daily, HOUR);

        assertThat(slots.run()).isEmpty();
        assertThat(slots.missed()).containsExactly(at("02:00:00"));
    }

    @Property(tries = 200)
    void every_due_slot_runs_or_is_missed_exactly_once(
            @ForAll @IntRange(min = 1, max = 600) int everyMinutes, @ForAll @IntRange(min = 0, max = 3_000) int late) {
        SlotSequence slots = new IntervalSchedule(Duration.ofMinutes(everyMinutes));
        Instant first = slots.next(at("00:00:00")).orElseThrow();
        Instant now = first.plus(Duration.ofMinutes(late));

        DueSlots due = DueSlots.at(now, first, slots, HOUR);

        List<Instant> expected = slots.next(first.minusSeconds(1), 10_000).stream()
                .takeWhile(slot -> !slot.isAfter(now))
                .skip(Math.max(0, late / everyMinutes + 1 - 1_000))
                .toList();
        List<Instant> dealtWith = new ArrayList<>(due.missed());
        due.run().ifPresent(dealtWith::add);
        assertThat(dealtWith).isEqualTo(expected);
        assertThat(due.next().orElseThrow()).isAfter(now);
        assertThat(due.run())
                .isEqualTo(Optional.of(expected.get(expected.size() - 1))
                        .filter(newest -> !newest.isBefore(now.minus(HOUR))));
    }
}
