package io.orgsync.pxc.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day in a time zone: 23 to 25 hours long, beginning at the first instant of its date there. */
public record Day(LocalDate date, ZoneId zone) {

    public static Day of(Instant instant, ZoneId zone) {
        return new Day(instant.atZone(zone).toLocalDate(), zone);
    }

    public Instant begin() {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The first instant of the next day. */
    public Instant end() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
