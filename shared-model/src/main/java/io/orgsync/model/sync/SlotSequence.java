package io.orgsync.model.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The slots of a schedule. */
public sealed interface SlotSequence permits CronSchedule, IntervalSchedule {

    /** The first slot strictly after the given instant; empty when there is none any more. */
    Optional<Instant> next(Instant after);

    /** The next slots after the given instant, at most {@code count}. */
    default List<Instant> next(Instant after, int count) {
        List<Instant> slots = new ArrayList<>(count);
        Optional<Instant> slot = next(after);
        while (slot.isPresent() && slots.size() < count) {
            slots.add(slot.get());
            slot = next(slot.get());
        }
        return slots;
    }
}
