package io.orgsync.pxc.order;

import io.orgsync.model.problem.InvalidRequest;
import java.time.Instant;
import java.time.LocalDate;

/** Times that PostgreSQL can compare with; java.time knows some that are millions of years away. */
final class StorableTime {

    private static final Instant FIRST = Instant.parse("-4700-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+294000-01-01T00:00:00Z");

    private StorableTime() {}

    /** 400 naming the parameter when the time is out of reach; null, an absent parameter, is not. */
    static void require(String parameter, Instant at) {
        if (at != null && (at.isBefore(FIRST) || at.isAfter(LAST))) {
            throw InvalidRequest.of(parameter, "is too far away");
        }
    }

    /** The same for days, which are those of a calendar with four digits. */
    static void require(String parameter, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9_999) {
            throw InvalidRequest.of(parameter, "must have a year of four digits");
        }
    }
}
