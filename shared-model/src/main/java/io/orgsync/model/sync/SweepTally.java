package io.orgsync.model.sync;

import java.util.OptionalLong;

/**
 * What all sweeps of one listing have seen.
 *
 * @param distinct distinct ids plus distinct quarantined elements of all sweeps
 * @param unseenBefore how many of them only the last sweep saw
 * @param lastTotal the upstream's newest total of the listing
 * @param totalsShifted true when the total changed during the last sweep
 */
public record SweepTally(long distinct, long unseenBefore, OptionalLong lastTotal, boolean totalsShifted) {

    /** Sweeps after which a list that never stands still is a fault of the upstream's. */
    static final int MOST_SWEEPS = 5;

    /** Whether the listing has been read completely, or must be read once more. */
    public Verdict verdict(int sweepNo) {
        if (lastTotal.isEmpty() || (distinct >= lastTotal.getAsLong() && !totalsShifted)) {
            return Verdict.COMPLETE;
        }
        if (sweepNo > 1 && unseenBefore == 0) {
            return Verdict.COMPLETE;
        }
        return sweepNo < MOST_SWEEPS ? Verdict.REPEAT : Verdict.NEVER_STILL;
    }

    public enum Verdict {
        COMPLETE,
        REPEAT,
        NEVER_STILL
    }
}
