package io.orgsync.model.sync;

/**
 * A run that this pod may execute now, with the fence that its writes must carry.
 *
 * @param takenOver true when another pod held the lease until it ran out
 */
public record Claim(long runId, Fence fence, boolean takenOver) {}
