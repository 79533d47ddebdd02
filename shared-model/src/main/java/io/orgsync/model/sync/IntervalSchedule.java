package io.orgsync.model.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Slots at a fixed distance, counted from the epoch so that every pod finds the same ones. */
public record IntervalSchedule(Duration every) implements SlotSequence {

    public IntervalSchedule {
        if (every.toSeconds() < 1) {
            throw new IllegalArgumentException("an interval is at least one second");
        }
    }

    @Override
    public Optional<Instant> next(Instant after) {
        long step = every.toSeconds();
        return Optional.of(Instant.ofEpochSecond((Math.floorDiv(after.getEpochSecond(), step) + 1) * step));
    }
}
