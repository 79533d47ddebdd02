package io.orgsync.model.sync;

/** The lease of a run is over or another pod has it; nothing of the failed transaction was written. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException(Fence fence) {
        super("lease " + fence.leaseKey() + " #" + fence.number() + " is no longer held");
    }
}
