package io.orgsync.model.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done with the slots of a schedule that have become due: at most one is run, and only if it is not older
 * than the catch-up window; every other one is skipped for a recorded reason.
 *
 * @param run the slot to run
 * @param missed slots that came while nobody could run them, oldest first; of a very long gap the newest 1,000
 * @param next the first slot that is not due yet; empty when the schedule has no more
 */
public record DueSlots(Optional<Instant> run, List<Instant> missed, Optional<Instant> next) {

    private static final int MOST_RECORDED = 1_000;

    /**
     * @param firstDue the stored next slot, not after {@code now}
     * @param catchUp how late a slot may still be run
     */
    public static DueSlots at(Instant now, Instant firstDue, SlotSequence slots, Duration catchUp) {
        List<Instant> due = new ArrayList<>();
        Optional<Instant> slot = Optional.of(firstDue);
        while (slot.isPresent() && !slot.get().isAfter(now)) {
            due.add(slot.get());
            if (due.size() > MOST_RECORDED) {
                due.remove(0);
            }
            slot = slots.next(slot.get());
        }
        Instant newest = due.remove(due.size() - 1);
        if (newest.isBefore(now.minus(catchUp))) {
            due.add(newest);
            return new DueSlots(Optional.empty(), List.copyOf(due), slot);
        }
        return new DueSlots(Optional.of(newest), List.copyOf(due), slot);
    }
}
