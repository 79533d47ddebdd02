package io.orgsync.pxc.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgsync.model.sync.CronSchedule;
import io.orgsync.model.sync.IntervalSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollingIntervalsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "0 * * * *, 2026-01-15T10:30:00Z, 2026-01-15T08:00:00Z",
        "0 * * * *, 2026-01-15T10:00:00Z, 2026-01-15T08:00:00Z",
        "*/5 * * * *, 2026-01-15T10:02:00Z, 2026-01-15T09:50:00Z",
        "0 9-17 * * *, 2026-01-16T05:00:00Z, 2026-01-15T15:00:00Z",
        "0 6 * * *, 2026-01-15T10:30:00Z, 2026-01-13T06:00:00Z"
    })
    void two_whole_intervals_have_passed(String cron, Instant now, Instant before) {
        assertThat(PollingIntervals.staleBefore(List.of(new CronSchedule(cron, LONDON)), now))
                .isEqualTo(before);
    }

    @Test
    void densest_schedule_counts_and_without_any_two_hours_do() {
        Instant now = Instant.parse("2026-01-15T10:30:00Z");

        assertThat(PollingIntervals.staleBefore(
                        List.of(new CronSchedule("0 6 * * *", LONDON), new IntervalSchedule(Duration.ofMinutes(10))),
                        now))
                .isEqualTo(Instant.parse("2026-01-15T10:10:00Z"));
        assertThat(PollingIntervals.staleBefore(List.of(), now)).isEqualTo(Instant.parse("2026-01-15T08:30:00Z"));
    }
}
